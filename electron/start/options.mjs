/** The options of `npm start`: read once, refused when they are not known. */

/** Stable, so that the browser finds the data it stored for this origin again. */
export const DEFAULT_PORT = 4817;

export const USAGE = `Usage: npm start -- [options]

  --browser    serve the app to a browser tab instead of opening the desktop window
  --no-open    with the browser host: open no browser
  --port N     with the browser host: the port to serve on (default ${DEFAULT_PORT}); the data a browser
               keeps belongs to the address, so another port starts without it
  --help       show this text`;

/**
 * @typedef {object} StartOptions
 * @property {boolean} browser
 * @property {boolean} open
 * @property {number} port
 * @property {boolean} help
 */

/**
 * @param {readonly string[]} args without node and the script
 * @returns {{ ok: true, options: StartOptions } | { ok: false, message: string }}
 */
export function parseStartOptions(args) {
  const options = { browser: false, open: true, port: DEFAULT_PORT, help: false };
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    const [name, inlineValue] = splitOnce(argument, '=');
    if (name === '--port') {
      const value = inlineValue ?? args[++index] ?? '';
      const port = Number(value);
      if (!/^\d+$/.test(value) || port < 1 || port > 65_535)
        return { ok: false, message: `--port wants a number from 1 to 65535, not "${value}".` };
      options.port = port;
    } else if (argument === '--browser') options.browser = true;
    else if (argument === '--no-open') options.open = false;
    else if (argument === '--help' || argument === '-h') options.help = true;
    else return { ok: false, message: `Unknown option: ${argument}` };
  }
  return { ok: true, options };
}

/**
 * @param {string} text
 * @param {string} separator
 * @returns {[string, string | undefined]}
 */
function splitOnce(text, separator) {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}
