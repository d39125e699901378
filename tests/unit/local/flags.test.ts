import { expect, test } from 'vitest';
import { readFlags } from '../../../infra/local/flags.ts';

test('without arguments the ports are those of the README', () => {
  expect(readFlags([])).toEqual({ port: 3000, smtpPort: 2525, outboxPort: 8005, stage: 'local' });
});

test('an unknown flag is named, with what there is', () => {
  expect(() => readFlags(['--prot', '3'])).toThrow(/--prot[\s\S]*Usage: npm start -- \[--port/);
});

test('asking for help gets the flags and no complaint', () => {
  expect(() => readFlags(['--help'])).toThrow(/^Usage: npm start/);
});

test('the same port for two purposes is refused before anything starts', () => {
  expect(() => readFlags(['--port', '4000', '--smtp-port', '4000'])).toThrow(/must differ/);
  expect(readFlags(['--port', '0', '--smtp-port', '0']).smtpPort).toBe(0);
});
