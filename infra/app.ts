import { App } from 'aws-cdk-lib';
import { featureFlags } from './feature-flags.ts';
import { addMinhBach } from './minh-bach.ts';
import { findStage } from './stages.ts';

/** `-c stage=production` chooses the stage, `-c province=FOLDER` a province's own data. */
const app = new App({ context: featureFlags });
const stage = findStage(String(app.node.tryGetContext('stage') ?? 'local'));
const provinceFolder = String(app.node.tryGetContext('province') ?? stage.provinceFolder);
addMinhBach(app, { ...stage, provinceFolder });
app.synth();
