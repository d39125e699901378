/** The folders under `functions/`: one Lambda function each. */
export const functionNames = [
  'file-mail',
  'submit-report',
  'serve-site',
  'handle-cases',
  'send-mail',
  'watch-deadlines',
  'send-digest',
  'link-similar',
] as const;
/** Those that only a stage with the setting for it deploys. */
export const optionalFunctionNames = ['ask-second-opinion'] as const;
export type FunctionName = (typeof functionNames)[number] | (typeof optionalFunctionNames)[number];

/** A model of Amazon Bedrock that is asked about cases from which the classifier abstained. */
export interface SecondOpinionSetting {
  /** A base model that can be made to call a tool; no inference profile, which may answer from another region. */
  readonly modelId: string;
  /** Where the model is; the stage's own region unless told. Redacted words of reports go there. */
  readonly region?: string;
  /** What a day may cost at most, in calls of some 10,000 tokens at the very most; 200 unless told. */
  readonly callsPerDay?: number;
}

export interface Stage {
  readonly name: string;
  /** AWS region: a parameter, because where such data may live is for the province to decide. */
  readonly region: string;
  /** Folder with `directory.json`, `calendar.json` and `deadlines.json`, absolute or from the project root. */
  readonly provinceFolder: string;
  /** Where citizens reach the site, without a final slash; written into mails. */
  readonly publicUrl: string;
  /** Local part of the address that outgoing mail comes from; its domain is the directory's. */
  readonly sender: string;
  /** The province's own sign-on for staff. Absent: the stack makes a Cognito user pool. */
  readonly oidc?: { readonly issuer: string; readonly audience: readonly string[] };
  /** Absent, as in every stage here: nothing of it is deployed and no word of a report leaves the stage. */
  readonly secondOpinion?: SecondOpinionSetting;
  readonly logRetentionDays: number;
  /** Who is mailed when an alarm goes off. */
  readonly alarmMail?: string;
  /** True: a stack cannot be deleted before someone lifts its termination protection. */
  readonly isProtected: boolean;
  /** The slowest run in a hundred may take this many milliseconds before an alarm. */
  readonly latencyBudgetMs: Readonly<Record<FunctionName, number>>;
}

/** A citizen waits for the public pages and for the acknowledgement; nobody waits for the sweep and the digest. */
const latencyBudgetMs = {
  'file-mail': 5_000,
  'submit-report': 1_500,
  'serve-site': 1_000,
  'handle-cases': 1_000,
  'send-mail': 3_000,
  'watch-deadlines': 60_000,
  'send-digest': 60_000,
  'link-similar': 10_000,
  'ask-second-opinion': 20_000,
};

const local: Stage = {
  name: 'local',
  region: 'ap-southeast-1',
  provinceFolder: 'shared/province/sample',
  publicUrl: 'http://localhost:3000',
  sender: 'minh-bach',
  logRetentionDays: 7,
  isProtected: false,
  latencyBudgetMs,
};

const production: Stage = {
  ...local,
  name: 'production',
  publicUrl: 'https://minhbach.bacninh.example',
  logRetentionDays: 365,
  isProtected: true,
};

const stages: readonly Stage[] = [local, production];

/** The stage of that name. Throws with the names there are, since it is typed by hand on a command line. */
export const findStage = (name: string): Stage => {
  const stage = stages.find((candidate) => candidate.name === name);
  if (stage) return stage;
  throw new Error(`No such stage; there are: ${stages.map((known) => known.name).join(', ')}`);
};
