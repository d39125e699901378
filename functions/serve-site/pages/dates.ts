import { localDateOf, localTimeOf } from '../../../shared/domain/calendar.ts';

/** `08/12/2026` of an instant, in Viet Nam. */
export const day = (instant: string) => localDateOf(instant).split('-').reverse().join('/');

/** `14:05 08/12/2026` of an instant, in Viet Nam. */
export const moment = (instant: string) => `${localTimeOf(instant)} ${day(instant)}`;
