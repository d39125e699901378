/** Who a mail is for: a part played in the case, never an address. `send-mail` alone finds the address. */
export type Audience = 'sender' | 'officer' | 'head' | 'above' | 'inspectorate' | 'chairman';

/** What to say. The parameters are codes, dates and counts; never a name, an address or a word of a report. */
export type OutboxContent =
  | {
      readonly kind: 'acknowledgement';
      /** Public tracking code, `BN-7K3M-Q9XH-T`. */
      readonly code: string;
      /** Code of the unit that answers for the case. */
      readonly unit: string;
      readonly channel: 'email' | 'web' | 'hotline';
      readonly receivedAt: string;
      /** The last day of the term for the first reply. */
      readonly dueOn: string;
      /** True while a person has still to decide who handles it. */
      readonly isAwaitingTriage: boolean;
      readonly language: 'vi' | 'en';
    }
  | {
      readonly kind: 'reminder';
      readonly code: string;
      readonly caseId: string;
      readonly unit: string;
      /** Which rung of the ladder, for example `due-soon`, `due-today`, `late-1`, `late-3`, `late-5`, `red-line`. */
      readonly step: string;
      /** The term it is about, an id in the table of rules. */
      readonly rule: string;
      readonly dueOn: string;
      /** Working days late; zero or less before the due date. */
      readonly workingDaysLate: number;
    }
  | {
      readonly kind: 'answer';
      readonly code: string;
      readonly unit: string;
      /** Absent when the answer does not judge the report. */
      readonly finding?: 'founded' | 'partly-founded' | 'unfounded';
      /** The officer's answer to the sender. */
      readonly text: string;
    }
  | {
      readonly kind: 'digest';
      /** Day of the digest, `YYYY-MM-DD`. */
      readonly day: string;
      /** Prefix in the documents bucket under which the rendered mail and its list were put. */
      readonly documentKey: string;
    };

/** One mail, rendered, before it has a recipient. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
