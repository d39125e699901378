/**
 * Who sent a report and how it reached us. Sealed before anything is stored; no intake function can open it again.
 * Values are as they came in.
 */
export interface Identity {
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly addresses: readonly string[];
  /** Mail headers, client address, user agent: everything that tells the route. */
  readonly route: readonly { readonly name: string; readonly value: string }[];
  /** Names of attached files: they often carry a person's name. */
  readonly fileNames: readonly string[];
  /** A web report's own words. A mail's are in the raw mail. */
  readonly originalText?: string;
}

/** All that `send-mail` needs to answer, and nothing more. */
export interface Relay {
  readonly address: string;
  /** Told to the sender in the acknowledgement; stored elsewhere only as a keyed hash. */
  readonly receiptKey: string;
  /** Message-ID of the mail that is answered. */
  readonly inReplyTo?: string;
}

export interface SealedRelay {
  readonly jwe: string;
  /** Keyed hash of the address: recognises the same sender without opening anything. */
  readonly senderHash: string;
}

/** Seals to public keys: what it makes, it cannot open. The case id is part of the sealed content. */
export interface Seal {
  sealIdentity(caseId: string, identity: Identity): Promise<string>;
  sealRelay(caseId: string, relay: Relay): Promise<string>;
}

/** Hashes that need a key of ours, so that a list of all phone numbers cannot undo them. */
export interface KeyedHash {
  /** `purpose` keeps hashes of one kind from being compared with another. Base64url, 256 bits. */
  hash(purpose: 'sender' | 'receipt' | 'submission' | 'similarity', value: string): Promise<string>;
}
