/** What the build plugin provides. */
declare module 'virtual:corpus' {
  export const bundleManifest: import('../shared/corpus/bundle.ts').BundleManifest;
}
