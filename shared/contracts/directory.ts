import type { Directory } from '../domain/unit.ts';

/** `GET /v1/directory`: what the public may know of each unit. Contacts of staff are not among it. */
export const presentDirectory = ({ units }: Directory) => ({
  units: units.map(({ code, name, level, parent, mailbox, hotline, portal }) => ({
    code,
    name,
    level,
    ...(parent !== undefined && { parent }),
    mailbox,
    ...(hotline !== undefined && { hotline }),
    ...(portal !== undefined && { portal }),
  })),
});
