import { resolve } from 'node:path';
import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { checkProvince } from '../shared/adapters/province/check-province.ts';
import { projectRoot } from './constructs/bundle.ts';
import { ImpactAlarm } from './constructs/impact-alarm.ts';
import { MailStack } from './stacks/mail-stack.ts';
import { ScheduleStack } from './stacks/schedule-stack.ts';
import { SecondOpinionStack } from './stacks/second-opinion-stack.ts';
import { SimilarStack } from './stacks/similar-stack.ts';
import { StorageStack } from './stacks/storage-stack.ts';
import { WatchStack } from './stacks/watch-stack.ts';
import { WebStack } from './stacks/web-stack.ts';
import type { Stage } from './stages.ts';

/** Adds the whole product for one stage. Throws when the province's data has a mistake, with the lines. */
export const addMinhBach = (app: App, stage: Stage) => {
  const { directory } = checkProvince(resolve(projectRoot, stage.provinceFolder));
  const watch = new WatchStack(app, stage);
  const { operations } = watch;
  const storage = new StorageStack(app, stage, operations);
  new MailStack(app, { stage, operations, storage, directory });
  new WebStack(app, { stage, operations, storage });
  new ScheduleStack(app, { stage, operations, storage });
  new SimilarStack(app, { stage, operations, storage });
  if (stage.secondOpinion) {
    const { secondOpinion } = stage;
    new SecondOpinionStack(app, { stage, operations, storage, secondOpinion });
  }
  const alarms = app.node.findAll().filter((node) => node instanceof ImpactAlarm);
  watch.showAlarms(alarms.map(({ alarmName }) => alarmName));
  if (stage.isProtected && directory.isSample) {
    Validations.of(watch).addWarning(
      'sample-directory',
      "The sample directory is no one's: add -c province=FOLDER",
    );
  }
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
};
