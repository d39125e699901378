import { parseArgs } from 'node:util';

/** Where the local run listens: the same flags as for `npm start`. */
export const readFlags = () => {
  const text = { type: 'string' } as const;
  const options = { port: text, 'smtp-port': text };
  try {
    return { port: '3000', 'smtp-port': '2525', ...parseArgs({ options }).values };
  } catch {
    console.error('Usage: npm run demo -- [--port 3000] [--smtp-port 2525], as given to npm start');
    process.exit(1);
  }
};
