import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Provider, type ProviderContext } from 'oidc-provider';
import { createGrantStore } from './grant-store.ts';
import { type DemoPerson, findPerson } from './staff.ts';

export interface IssuerPlace {
  /** Base of the HTTP front as browsers see it, without a final slash. */
  readonly publicUrl: string;
  /** What the API's authorizer expects in `aud`. */
  readonly audience: string;
}

export const issuerPath = '/_local/oidc';
export const signInPath = '/_local/sign-in';
export const consoleClient = 'minh-bach-console';
export const tokenSeconds = 8 * 60 * 60;

const resource = 'urn:minh-bach:staff-api';

/** The claims that handlers read, as a province's own sign-on would give them. */
const staffClaims = ({ name, unit, roles }: DemoPerson) => ({ name, unit, roles });

const client = (publicUrl: string) => ({
  client_id: consoleClient,
  token_endpoint_auth_method: 'none',
  redirect_uris: [`${publicUrl}${signInPath}/callback`],
  response_types: ['code'],
  grant_types: ['authorization_code'],
});

/** Signing in is the only question asked: a demonstration has nobody to consent. */
const loadExistingGrant = async ({ oidc }: ProviderContext) => {
  const { accountId } = oidc.session;
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(resource, 'staff');
  await grant.save();
  return grant;
};

const configuration = (place: IssuerPlace, jwk: object) => ({
  adapter: createGrantStore(),
  clients: [client(place.publicUrl)],
  jwks: { keys: [jwk] },
  cookies: { keys: [randomBytes(24).toString('hex')] },
  scopes: ['openid'], // `staff` is a scope of the API, not of the issuer.
  claims: { openid: ['sub', 'name', 'unit', 'roles'] },
  pkce: { required: () => true },
  ttl: {
    AccessToken: tokenSeconds,
    AuthorizationCode: 60,
    Grant: tokenSeconds,
    IdToken: tokenSeconds,
    Interaction: 600,
    Session: tokenSeconds,
  },
  features: {
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => resource,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: 'staff',
        audience: place.audience,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  interactions: { url: (_: unknown, { uid }: { uid: string }) => `${signInPath}/${uid}` },
  findAccount: (_: unknown, user: string) => {
    const person = findPerson(user);
    return person && { accountId: user, claims: () => ({ sub: user, ...staffClaims(person) }) };
  },
  extraTokenClaims: (_: unknown, token: { accountId?: string }) => {
    const person = findPerson(token.accountId ?? '');
    return person && staffClaims(person);
  },
  loadExistingGrant,
});

/** The issuer that stands in for Cognito or a province's own sign-on: plain OIDC with demonstration staff. */
export const createIssuer = async (place: IssuerPlace) => {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { use: 'sig', alg: 'RS256', kid: 'local' };
  const issuer = `${place.publicUrl}${issuerPath}`;
  const privateJwk = { ...(await exportJWK(privateKey)), ...key };
  const provider = new Provider(issuer, configuration(place, privateJwk));
  return {
    issuer,
    audience: place.audience,
    provider,
    publicJwk: { ...(await exportJWK(publicKey)), ...key },
    /** A bearer token like the one that signing in gives. */
    tokenFor: (person: DemoPerson) =>
      new SignJWT({ ...staffClaims(person), scope: 'staff', client_id: consoleClient })
        .setProtectedHeader({ alg: 'RS256', kid: 'local', typ: 'at+jwt' })
        .setSubject(person.user)
        .setIssuer(issuer)
        .setAudience(place.audience)
        .setIssuedAt()
        .setExpirationTime(`${tokenSeconds}s`)
        .sign(privateKey),
  };
};

export type Issuer = Awaited<ReturnType<typeof createIssuer>>;
