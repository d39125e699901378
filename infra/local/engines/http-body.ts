import type { IncomingMessage } from 'node:http';

/** Reads a request's body; undefined when it is longer than `maxBytes`. */
export const readBody = async (request: IncomingMessage, maxBytes: number) => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= maxBytes) chunks.push(bytes);
  }
  return size > maxBytes ? undefined : Buffer.concat(chunks);
};
