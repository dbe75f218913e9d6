/** What the build plugin provides. */
declare module 'virtual:corpus' {
  export const bundleManifest: import('../shared/corpus/bundle.ts').BundleManifest;
}

/** The address of a font file that the build puts beside the app. */
declare module '*.ttf?url' {
  const address: string;
  export default address;
}
