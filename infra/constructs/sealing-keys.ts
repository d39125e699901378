import { RemovalPolicy } from 'aws-cdk-lib';
import { AccountRootPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/** What an administrator of the account may do with a key: look after it, never use it. */
const careTaking = [
  'kms:CancelKeyDeletion',
  'kms:DescribeKey',
  'kms:DisableKey',
  'kms:DisableKeyRotation',
  'kms:EnableKey',
  'kms:EnableKeyRotation',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListGrants',
  'kms:ListKeyPolicies',
  'kms:ListResourceTags',
  'kms:PutKeyPolicy',
  'kms:RevokeGrant',
  'kms:ScheduleKeyDeletion',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateKeyDescription',
];

interface KeyProps {
  readonly description: string;
  readonly keySpec: KeySpec;
  readonly keyUsage: KeyUsage;
  /** What policies of this account may hand on; an action that is not here is refused to everyone in it. */
  readonly uses: readonly string[];
}

const atRest = {
  keySpec: KeySpec.SYMMETRIC_DEFAULT,
  keyUsage: KeyUsage.ENCRYPT_DECRYPT,
  uses: [
    'kms:CreateGrant',
    'kms:Decrypt',
    'kms:Encrypt',
    'kms:GenerateDataKey',
    'kms:GenerateDataKeyWithoutPlaintext',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
  ],
};

/** The five keys, each with the uses that it is for. The key policy is the outer wall: IAM policies cannot widen it. */
export class SealingKeys extends Construct {
  /** Encrypts the table and the documents at rest. */
  readonly storage = this.addKey('Storage', {
    description: 'Minh Bach: data at rest',
    ...atRest,
  });
  /** Encrypts the raw mails, which name their senders: a key of its own, so that the others' users cannot read them. */
  readonly mail = this.addKey('Mail', {
    description: 'Minh Bach: raw mails at rest',
    ...atRest,
  });
  /** Seals who the sender is. Nobody may decrypt with it before the custodians' path exists. */
  readonly identity = this.addKey('Identity', {
    description: 'Minh Bach: seals the identity of a sender',
    keySpec: KeySpec.RSA_3072,
    keyUsage: KeyUsage.ENCRYPT_DECRYPT,
    uses: ['kms:GetPublicKey'],
  });
  /** Seals the one address to answer to. */
  readonly relay = this.addKey('Relay', {
    description: 'Minh Bach: seals the address that a sender is answered at',
    keySpec: KeySpec.RSA_3072,
    keyUsage: KeyUsage.ENCRYPT_DECRYPT,
    uses: ['kms:Decrypt', 'kms:GetPublicKey'],
  });
  /** Recognises a person or a receipt key again without keeping either. */
  readonly hash = this.addKey('Hash', {
    description: 'Minh Bach: recognises addresses and receipt keys without keeping them',
    keySpec: KeySpec.HMAC_256,
    keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
    uses: ['kms:GenerateMac'],
  });

  private addKey(id: string, { uses, ...props }: KeyProps) {
    const statement = new PolicyStatement({
      principals: [new AccountRootPrincipal()],
      actions: [...careTaking, ...uses],
      resources: ['*'],
    });
    return new Key(this, id, {
      ...props,
      enableKeyRotation: props.keySpec === KeySpec.SYMMETRIC_DEFAULT, // AWS cannot rotate the others.
      policy: new PolicyDocument({ statements: [statement] }),
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
