import { Layout } from './layout.tsx';
import type { Texts } from './texts.ts';

export interface StaffPageProps {
  readonly texts: Texts;
  readonly caseId: string;
}

/** Where the links in reminders and in the digest lead until staff have pages. Says the same whether the case exists or not. */
export const StaffPage = ({ texts, caseId }: StaffPageProps) => (
  <Layout texts={texts} title={texts.staffTitle} path={`/ho-so/${encodeURIComponent(caseId)}`}>
    <p>{texts.staffIntro}</p>
    <p>
      <code>{`GET /v1/cases/${caseId}`}</code>
    </p>
    <p>
      <a href={`/tra-cuu?lang=${texts.lang}`}>{texts.staffCitizen}</a>
    </p>
  </Layout>
);
