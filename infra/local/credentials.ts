/** The engines accept any key; these say what they are when they turn up in a log. */
export const localCredentials = {
  accessKeyId: 'LOCALONLY',
  secretAccessKey: 'local-only',
  sessionToken: 'local-only',
} as const;

export const localRegion = 'ap-southeast-1';

/** `fauxqs` knows no other account. */
export const localAccountId = '000000000000';
