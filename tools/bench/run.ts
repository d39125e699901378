import { projectRoot } from '../../infra/local/local-cloud.ts';
import { synthesize } from '../../infra/local/synthesize.ts';
import { measureClassification } from './classification.ts';
import { capacityOfFiledReport } from './filed-report.ts';
import { measureFunctions } from './functions.ts';
import { measureMails } from './mails-per-second.ts';

/** Prints one JSON line per figure. Speed and size are measured here and never asserted in a test. */
const print = (figure: object) => console.log(JSON.stringify(figure));

const say = (text: string) => console.error(text);

const folder = await synthesize(projectRoot, 'local', say);
for (const figure of measureFunctions(folder)) print(figure);
print(measureClassification());
print({ measure: 'capacity per filed report', ...(await capacityOfFiledReport()) });
print(await measureMails(folder, 300));
process.exit(0);
