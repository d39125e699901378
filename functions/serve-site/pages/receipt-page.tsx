import type { Receipt } from '../../../shared/use-cases/submit-report.ts';
import { day } from './dates.ts';
import { Layout } from './layout.tsx';
import type { Texts } from './texts.ts';

export interface ReceiptPageProps {
  readonly texts: Texts;
  readonly receipt: Receipt;
  readonly unitName: string;
}

export const ReceiptPage = ({ texts, receipt, unitName }: ReceiptPageProps) => (
  <Layout texts={texts} title={texts.receiptTitle} path="/">
    <p>{texts.receiptIntro}</p>
    <dl>
      <dt>{texts.code}</dt>
      <dd class="code">{receipt.code}</dd>
      <dt>{texts.key}</dt>
      <dd class="code">{receipt.receiptKey}</dd>
      <dt>{texts.responsible}</dt>
      <dd>{unitName}</dd>
      <dt>{texts.due}</dt>
      <dd>{`${texts.endOfDay} ${day(receipt.dueAt)}`}</dd>
    </dl>
    <p>
      <small>{texts.onlyReceipt}</small>
    </p>
    <p>
      <a href={`/tra-cuu?ma=${receipt.code}&lang=${texts.lang}`}>{texts.track}</a>
    </p>
  </Layout>
);
