import { Logger } from '@aws-lambda-powertools/logger';

/** One JSON line per event. Event names, ids and outcomes only; errors go through `describeError`. */
export const logger = new Logger();
