import * as z from 'zod';
import { type Directory, findUnit, mailboxName } from '../../domain/unit.ts';
import { mailAddress, wording } from './field-schemas.ts';
import { type FieldPath, type Mistake, repeated } from './mistake.ts';

/** A receipt rule set of SES holds 200 rules (SES quotas): one for each mailbox, and one for every other address. */
const mailboxLimit = 199;
/** Also a folder in the mail bucket and a receipt rule's name (SES CreateReceiptRule: letters, digits, `.-_`, 64). */
const mailboxNamePattern = /^(?!.*\.\.)[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$/;

const code = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be lower-case letters, digits and hyphens');

const formerName = z.strictObject({
  name: wording.regex(/^(Phường|Xã|Thị trấn) \S/, 'must begin with Phường, Xã or Thị trấn'),
  district: wording.regex(
    /^(Quận|Huyện|Thị xã|Thành phố) \S/,
    'must begin with Quận, Huyện, Thị xã or Thành phố',
  ),
});

const unit = z.strictObject({
  code,
  name: wording,
  level: z.enum(['department', 'agency', 'ward', 'commune']),
  parent: code.exactOptional(),
  mailbox: z.string(),
  hotline: z
    .string()
    .regex(/^[0-9][0-9 .-]*$/, 'must be a telephone number')
    .exactOptional(),
  // Shown as a link: any other scheme could run script in a visitor's browser.
  portal: z
    .string()
    .regex(/^https?:\/\/[^\s"'<>]+$/, 'must be a web address')
    .exactOptional(),
  aliases: z.array(wording),
  formerNames: z.array(formerName).exactOptional(),
  contacts: z.strictObject({ officer: mailAddress, head: mailAddress }),
});

export const directorySchema = z.strictObject({
  notice: z.string().exactOptional(),
  isSample: z.boolean(),
  province: wording,
  mailDomain: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a lower-case domain name'),
  roles: z.strictObject({ inspectorate: code, intake: code, office: code, chairman: mailAddress }),
  units: z
    .array(unit)
    .min(1, 'must hold a unit')
    .max(mailboxLimit, `must hold at most ${mailboxLimit} units: one receipt rule set has no more`),
});

const isMailbox = (address: string, domain: string) => {
  const [name = '', ...rest] = address.split('@');
  return mailboxNamePattern.test(name) && rest.join('@') === domain;
};

const mailboxMistakes = ({ units, mailDomain }: Directory): Mistake[] => [
  ...units.flatMap(({ mailbox }, index) =>
    isMailbox(mailbox, mailDomain)
      ? []
      : [{ path: ['units', index, 'mailbox'], problem: `must be an address at ${mailDomain}` }],
  ),
  ...repeated(units.map(mailboxName), (index) => ['units', index, 'mailbox']),
];

/** A reminder sent to an address that this system receives would come back as a report. */
const contactMistakes = ({ units, roles, mailDomain }: Directory): Mistake[] => {
  const addresses: [FieldPath, string][] = [
    [['roles', 'chairman'], roles.chairman],
    ...units.flatMap(({ contacts }, index): [FieldPath, string][] => [
      [['units', index, 'contacts', 'officer'], contacts.officer],
      [['units', index, 'contacts', 'head'], contacts.head],
    ]),
  ];
  return addresses
    .filter(([, address]) => address.endsWith(`@${mailDomain}`))
    .map(([path]) => ({ path, problem: `must not be at ${mailDomain}: a reminder would loop` }));
};

const isItsOwnAncestor = (directory: Directory, start: string) => {
  const seen = new Set<string>();
  let above = findUnit(directory, start)?.parent;
  while (above !== undefined && above !== start && !seen.has(above)) {
    seen.add(above);
    above = findUnit(directory, above)?.parent;
  }
  return above === start;
};

const parentMistakes = (directory: Directory): Mistake[] =>
  directory.units.flatMap(({ code: own, parent }, index) => {
    const path = ['units', index, 'parent'];
    if (parent === undefined) return [];
    if (!findUnit(directory, parent)) return [{ path, problem: 'names no unit' }];
    return isItsOwnAncestor(directory, own) ? [{ path, problem: 'leads back to itself' }] : [];
  });

const roleMistakes = (directory: Directory): Mistake[] =>
  (['inspectorate', 'intake', 'office'] as const)
    .filter((role) => !findUnit(directory, directory.roles[role]))
    .map((role) => ({ path: ['roles', role], problem: 'names no unit' }));

/** A place has one successor, or a report would go to whichever came first; a department succeeds no commune. */
const formerNameMistakes = ({ units }: Directory): Mistake[] => {
  const all = units.flatMap(({ formerNames = [] }, unitIndex) =>
    formerNames.map(({ name, district }, index) => ({
      place: `${name}, ${district}`.normalize('NFC').toLowerCase(),
      path: ['units', unitIndex, 'formerNames', index],
    })),
  );
  const misplaced = units.flatMap(({ level, formerNames }, index) =>
    formerNames && level !== 'ward' && level !== 'commune'
      ? [{ path: ['units', index, 'formerNames'], problem: 'is only for wards and communes' }]
      : [],
  );
  const places = all.map(({ place }) => place);
  return [...misplaced, ...repeated(places, (index) => all[index]?.path ?? [])];
};

/** What a schema cannot see: names that must be unique, must exist, or must not lead in a circle. */
export const directoryMistakes = (directory: Directory): Mistake[] => [
  ...roleMistakes(directory),
  ...repeated(
    directory.units.map((each) => each.code),
    (index) => ['units', index, 'code'],
  ),
  ...mailboxMistakes(directory),
  ...parentMistakes(directory),
  ...contactMistakes(directory),
  ...formerNameMistakes(directory),
];
