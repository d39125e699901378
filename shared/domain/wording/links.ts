const withoutSlash = (publicUrl: string) => publicUrl.replace(/\/+$/, '');

/** Where a sender looks a report up. Never holds the receipt key: addresses end up in logs and histories. */
export const trackingLink = (publicUrl: string, code: string): string =>
  `${withoutSlash(publicUrl)}/tra-cuu?ma=${encodeURIComponent(code)}`;

/** Where staff open a case, after signing in. */
export const caseLink = (publicUrl: string, caseId: string): string =>
  `${withoutSlash(publicUrl)}/ho-so/${encodeURIComponent(caseId)}`;
