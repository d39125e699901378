import type { LocalCloud } from './cloud-types.ts';
import { demoPeople } from './identity/staff.ts';

/** What a person needs to know once the local cloud is up. */
export const startScreen = ({ urls, ports, exampleMailbox }: LocalCloud, seconds: number) => `
Minh Bạch is running on this machine (ready in ${seconds.toFixed(1)} s).

  Public form      ${urls.form}
  Mail in          ${urls.smtp}   any mailbox of the directory, for example ${exampleMailbox}
  Mail out         ${urls.outbox}
  Staff sign in    ${urls.signIn}   as ${demoPeople()
    .map(({ user }) => user)
    .join(', ')}
  Morning digest   curl -X POST http://localhost:${ports.http}/_local/run/send-digest -d '{"at":"2026-12-21T07:30:00+07:00"}'
  Hourly watch     curl -X POST http://localhost:${ports.http}/_local/run/watch-deadlines

State lives as long as this process. Ctrl-C stops everything.
`;
