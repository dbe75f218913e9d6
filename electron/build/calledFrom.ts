/**
 * The folder in which a command was typed, to which its paths are relative: npm runs scripts in the folder of
 * the project and keeps the other in `INIT_CWD`.
 */
export function calledFrom(): string {
  return process.env.INIT_CWD ?? process.cwd();
}
