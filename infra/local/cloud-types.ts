import type { Endpoints } from './engines/function-spec.ts';
import type { KeyUse } from './engines/kms.ts';
import type { SentMail } from './engines/sent-mail.ts';
import type { IdleReport } from './idle.ts';

export interface LocalCloudOptions {
  /** 0 takes any free port; so for the other two. */
  readonly port: number;
  readonly smtpPort: number;
  readonly outboxPort: number;
  /** Keeps the warnings and errors that functions log off the console. */
  readonly quiet?: boolean;
  /** A stage of `infra/stages.ts`; `local` unless told. */
  readonly stage?: string;
  /** A synthesized assembly to run instead of synthesizing one. */
  readonly assemblyFolder?: string;
  /** False keeps schedules from running by the clock; they can still be run by name. */
  readonly runSchedules?: boolean;
  /** Replaces the visibility timeout of every queue, for tests that cannot wait for a redelivery. */
  readonly visibilityTimeoutSeconds?: number;
  /** Variables on top of the template's, by function name: for tests that put something in a call's way. */
  readonly environment?: (functionName: string) => Readonly<Record<string, string>>;
  /** Told what is being done while starting. */
  readonly progress?: (line: string) => void;
}

export type CloudUrls = Readonly<
  Record<'form' | 'api' | 'health' | 'signIn' | 'smtp' | 'outbox', string>
>;

export interface LocalCloud {
  readonly urls: CloudUrls;
  readonly ports: { readonly http: number; readonly smtp: number; readonly outbox: number };
  /** Where the engines answer, by the SDK's service name. */
  readonly endpoints: Endpoints;
  /** An official mailbox of the directory, to try. */
  readonly exampleMailbox: string;
  /** Every line that functions wrote to stdout and stderr. */
  lines(): string[];
  /** Queue, body and attributes of every message ever put on a queue, as JSON. */
  messages(): string[];
  /** Every mail that went out, oldest first. */
  sent(): readonly SentMail[];
  /** Every use of a KMS key. */
  keyUses(): readonly KeyUse[];
  /** Runs a function by name with any event. Rejects with FunctionError. */
  invoke(functionName: string, event: unknown): Promise<unknown>;
  /** Ends every running instance of a function, in the middle of what it does. */
  kill(functionName: string): Promise<void>;
  waitUntilIdle(timeoutSeconds: number): Promise<IdleReport>;
  close(): Promise<void>;
}
