import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { StaffPage } from '../../../functions/serve-site/pages/staff-page.tsx';
import { textsIn } from '../../../functions/serve-site/pages/texts.ts';

test('the link in a reminder leads to a page that names the case and nothing else of it', () => {
  const page = renderToString(StaffPage({ texts: textsIn('vi'), caseId: '<b>1' }));
  expect(page).toContain('GET /v1/cases/&lt;b>1');
  expect(page).toContain('href="/tra-cuu?lang=vi"');
  expect(page).toContain('href="/ho-so/%3Cb%3E1?lang=en"');
});
