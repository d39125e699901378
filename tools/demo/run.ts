import { loadProvince } from '../../shared/adapters/province/load-province.ts';
import { addWorkingDays, instantAt } from '../../shared/domain/calendar.ts';
import { readFlags } from './flags.ts';
import { type LocalApi, localApi, type OpenedCase } from './local-api.ts';
import { outcomeTable, type Shown } from './outcome-table.ts';
import { demoMails, demoWebReports } from './reports.ts';
import { mailSender } from './send.ts';

const flags = readFlags();

const base = `http://localhost:${flags.port}`;
const province = loadProvince(new URL('../../shared/province/sample/', import.meta.url));

/** One line that is written over while the terminal allows it. */
const progress = (text: string) => {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[2K${text}`);
  else console.log(text);
};

const requireLocalRun = async (api: LocalApi) => {
  try {
    return await api.health();
  } catch {
    console.error(
      `Nothing answers at ${base}. Start it first, in another terminal: npm start\n` +
        'Is it on other ports? Then: npm run demo -- --port <port> --smtp-port <port>',
    );
    process.exit(1);
  }
};

const sendMails = async () => {
  const send = mailSender(Number(flags['smtp-port']), province.directory.mailDomain);
  for (const [index, mail] of demoMails.entries()) {
    progress(`Sending mail ${index + 1} of ${demoMails.length}: ${mail.shows} …`);
    await send(mail);
  }
};

const fileWebReports = async (api: LocalApi) => {
  const codes: string[] = [];
  for (const { shows, body } of demoWebReports) {
    progress(`Filing on the web: ${shows} …`);
    codes.push((await api.report(body)).code);
  }
  return codes;
};

/** Both see different cases: nobody sees what concerns their own unit's head. `before` are those of earlier runs. */
const openEverything = async (api: LocalApi, before: ReadonlySet<string> = new Set()) => {
  const opened = new Map<string, OpenedCase>();
  for (const user of ['inspector', 'intake']) {
    for (const { id } of await api.cases(user)) {
      if (!opened.has(id) && !before.has(id)) opened.set(id, await api.open(user, id));
    }
  }
  return [...opened.values()];
};

/** Two units do their work, so that the digest shows who has not. */
const handleTwo = async (api: LocalApi, cases: readonly OpenedCase[]) => {
  const forwarded = cases.filter(({ status }) => status === 'forwarded').slice(0, 2);
  for (const { id, unit } of forwarded) {
    progress(`${unit} confirms receipt and answers …`);
    const officer = `officer@${unit}`;
    await api.command(officer, id, 'confirm-receipt');
    await api.command(officer, id, 'answer', {
      finding: 'founded',
      text: 'Đơn vị đã kiểm tra, trả kết quả và thành thật xin lỗi Ông/Bà vì sự chậm trễ.',
    });
  }
};

const caseOfMail = (cases: readonly OpenedCase[], to: readonly string[]) => {
  const units = province.directory.units.filter(({ mailbox }) =>
    to.includes(mailbox.split('@')[0] ?? ''),
  );
  return cases.find(({ recipients, triage }) =>
    units.length > 0
      ? units.every(({ code }) => recipients.includes(code))
      : triage.includes('unlisted-mailbox'),
  );
};

const shownOutcomes = (cases: readonly OpenedCase[], webCodes: readonly string[]): Shown[] => [
  ...demoMails.map(({ shows, to, from, isSetAside = false }): Shown => {
    const found = isSetAside ? undefined : caseOfMail(cases, to);
    const sender = /<([^>]+)>/.exec(from)?.[1] ?? from;
    return { shows, sentTo: to.join(', '), isSetAside, sender, ...(found && { found }) };
  }),
  ...demoWebReports.map(({ shows, body }, index): Shown => {
    const found = cases.find(({ code }) => code === webCodes[index]);
    const sender = 'contact' in body ? body.contact.email : undefined;
    return {
      shows,
      sentTo: 'the web form',
      isSetAside: false,
      ...(found && { found }),
      ...(sender && { sender }),
    };
  }),
];

/** The third working day after the first term has run out. */
const lateMorning = (cases: readonly OpenedCase[]) => {
  const due = cases.map(({ dueAt }) => dueAt.slice(0, 10)).sort()[0] ?? '';
  const { start } = province.calendar.officeHours;
  return instantAt(addWorkingDays(province.calendar, due, 3), start);
};

const main = async () => {
  const api = localApi(base);
  const { urls } = await requireLocalRun(api);
  const before = new Set((await openEverything(api)).map(({ id }) => id));
  await sendMails();
  const webCodes = await fileWebReports(api);
  progress('Waiting until every queue is quiet …');
  await api.idle();
  await handleTwo(api, await openEverything(api, before));
  const morning = lateMorning(await openEverything(api, before));
  progress(`It is now ${morning}: the hourly watch …`);
  const watch = await api.run<{ missed: number; reminders: number }>('watch-deadlines', morning);
  progress('… and the morning digest …');
  const digest = await api.run<{ outcome: string }>('send-digest', morning);
  await api.idle();
  progress('');
  const names = new Map(province.directory.units.map(({ code, name }) => [code, name]));
  const cases = await openEverything(api, before);
  const sent = await api.sent();
  console.log(
    outcomeTable(shownOutcomes(cases, webCodes), sent, (code) => names.get(code) ?? code),
  );
  console.log(`
On ${morning.slice(0, 10)} at ${morning.slice(11, 16)} the watch flagged ${watch.missed} missed terms and sent ${watch.reminders} reminders;
the digest was ${digest.outcome === 'already-sent' ? 'sent by an earlier run (one a day)' : digest.outcome}. ${sent.length} mails went out in all.

Read them (acknowledgements, reminders, the digest):  ${urls.outbox}
The public form and tracking:                         ${urls.form}
Staff sign in:                                        ${urls.signIn}`);
};

await main();
