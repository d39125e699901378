import type { TrackedReport } from '../../../shared/use-cases/track-report.ts';
import { day, moment } from './dates.ts';
import { Layout } from './layout.tsx';
import type { Texts } from './texts.ts';

export interface TrackingPageProps {
  readonly texts: Texts;
  readonly code: string;
  /** `not-found` after a look-up that matched nothing. */
  readonly result?: TrackedReport | 'not-found';
  readonly unitName: (code: string) => string;
}

const Found = ({ texts, report, unitName }: FoundProps) => (
  <>
    {report.overdue && (
      <p role="alert" class="alert">
        {texts.overdue}
      </p>
    )}
    <dl>
      <dt>{texts.code}</dt>
      <dd class="code">{report.code}</dd>
      <dt>{texts.status}</dt>
      <dd>{texts.statuses[report.status]}</dd>
      <dt>{texts.responsible}</dt>
      <dd>{unitName(report.unit)}</dd>
      <dt>{texts.received}</dt>
      <dd>{moment(report.receivedAt)}</dd>
      <dt>{texts.due}</dt>
      <dd>{`${texts.endOfDay} ${day(report.dueAt)}`}</dd>
    </dl>
    {report.answers.map(({ at, text }) => (
      <article key={at}>
        <h2>{`${texts.answer} – ${moment(at)}`}</h2>
        <p class="words">{text}</p>
      </article>
    ))}
    <h2>{texts.history}</h2>
    <ol>
      {report.timeline.map(({ at, event, unit }) => (
        <li key={`${at}${event}`}>
          {`${moment(at)} – ${eventText(texts, event)}${unit ? ` – ${unitName(unit)}` : ''}`}
        </li>
      ))}
    </ol>
  </>
);

interface FoundProps extends Pick<TrackingPageProps, 'texts' | 'unitName'> {
  readonly report: TrackedReport;
}

const eventText = ({ events }: Texts, event: string) =>
  Object.entries(events).find(([name]) => name === event)?.[1] ?? event;

export const TrackingPage = ({ texts, code, result, unitName }: TrackingPageProps) => (
  <Layout texts={texts} title={texts.track} path="/tra-cuu">
    {result === 'not-found' && (
      <p role="alert" class="alert">
        {texts.notFound}
      </p>
    )}
    {result !== undefined && result !== 'not-found' ? (
      <Found texts={texts} report={result} unitName={unitName} />
    ) : (
      <form method="post" action={`/tra-cuu?lang=${texts.lang}`} autocomplete="off">
        <p>{texts.trackIntro}</p>
        <label>
          {texts.code}
          <input name="code" required maxlength={40} value={code} autocapitalize="characters" />
        </label>
        <label>
          {texts.key}
          <input name="key" required maxlength={64} autocapitalize="characters" />
        </label>
        <button type="submit">{texts.look}</button>
      </form>
    )}
    <p>
      <a href={`/?lang=${texts.lang}`}>{texts.formLink}</a>
    </p>
  </Layout>
);
