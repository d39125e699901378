import { Layout } from './layout.tsx';
import type { Texts } from './texts.ts';

export interface FailurePageProps {
  readonly texts: Texts;
  readonly words: string;
}

/** What went wrong, in words, and the way back. */
export const FailurePage = ({ texts, words }: FailurePageProps) => (
  <Layout texts={texts} title={texts.product} path="/">
    <p role="alert" class="alert">
      {words}
    </p>
    <p>
      <a href={`/?lang=${texts.lang}`}>{texts.formLink}</a>
    </p>
  </Layout>
);
