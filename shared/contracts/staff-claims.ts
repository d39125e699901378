import { AppError } from '../domain/errors.ts';
import { type Role, roles, type Staff } from '../domain/staff.ts';

type Claims = Record<string, unknown>;

const claimsOf = (event: unknown): Claims => {
  const { requestContext } = event as {
    requestContext?: { authorizer?: { jwt?: { claims?: Claims } } };
  };
  return requestContext?.authorizer?.jwt?.claims ?? {};
};

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** HTTP API hands an array claim over as the string `[a b]`. */
const words = (value: unknown) =>
  (Array.isArray(value)
    ? value.map(String)
    : text(value)
        .replace(/^\[|\]$/g, '')
        .split(/[\s,]+/)
  ).filter(Boolean);

const isRole = (word: string): word is Role => (roles as readonly string[]).includes(word);

/**
 * The member of staff behind a request, from claims that the authorizer has verified: `roles` and `unit`, or Cognito's
 * `cognito:groups` and `custom:unit`. Throws `forbidden` when they name no person, unit or role.
 */
export const staffOf = (event: unknown): Staff => {
  const claims = claimsOf(event);
  const id = text(claims.sub);
  const unit = text(claims.unit ?? claims['custom:unit']);
  const granted = words(claims.roles ?? claims['cognito:groups']).filter(isRole);
  if (!id || !unit || granted.length === 0) throw new AppError('forbidden', 'no-role');
  return { id, unit, roles: granted };
};
