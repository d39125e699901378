import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { roles } from '../../shared/domain/staff.ts';
import type { Stage } from '../stages.ts';

/** Who counts as staff: what the province's own sign-on says or, where it has none, a user pool of ours. */
export class StaffSignIn extends Construct {
  readonly authorizer: HttpJwtAuthorizer;

  constructor(scope: Construct, id: string, { name, oidc }: Stage) {
    super(scope, id);
    const { issuer, audience } = oidc ?? this.createUserPool(`minh-bach-${name}`);
    this.authorizer = new HttpJwtAuthorizer('Staff', issuer, { jwtAudience: [...audience] });
  }

  private createUserPool(userPoolName: string) {
    const pool = new UserPool(this, 'Staff', {
      userPoolName,
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      signInCaseSensitive: false,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.NONE, // An administrator resets it: a mailbox taken over must not be enough.
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      customAttributes: { unit: new StringAttribute({ mutable: true, maxLen: 32 }) },
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const groupName of roles) pool.addGroup(`Role-${groupName}`, { groupName });
    const client = pool.addClient('Console', {
      authFlows: { userSrp: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
      // By default people may write every attribute of their own account: an officer could move to another unit.
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    });
    return { issuer: pool.userPoolProviderUrl, audience: [client.userPoolClientId] };
  }
}
