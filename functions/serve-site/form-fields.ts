import { webReport } from '../../shared/contracts/web-report.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { parseInput } from '../../shared/runtime/parse-input.ts';
import type { WebReport } from '../../shared/use-cases/submit-report.ts';
import type { FormValues } from './pages/form-page.tsx';

const maxFormBytes = 256 * 1024;

/** Reads an URL-encoded form. Throws `AppError('invalid', 'body-too-large')`. */
export const readForm = async (request: Request) => {
  const text = await request.text();
  if (text.length > maxFormBytes)
    throw new AppError('invalid', 'body-too-large', { field: 'body' });
  return new URLSearchParams(text);
};

/** The form's own random token; undefined when it was tampered with. */
export const tokenOf = (form: URLSearchParams) => {
  const token = form.get('token') ?? '';
  return /^[\w-]{16,64}$/.test(token) ? token : undefined;
};

const filled = (form: URLSearchParams, name: string) => {
  const value = form.get(name)?.trim();
  return value ? { [name]: value } : {};
};

/** Browsers send each line end as two characters, but count it as one against `maxlength`. */
const typedText = (form: URLSearchParams) => (form.get('text') ?? '').replaceAll('\r\n', '\n');

/** The report in a form: empty fields are absent fields, then the same rules as for the JSON API. */
export const reportOf = (form: URLSearchParams, language: string): WebReport => {
  const contact = {
    ...filled(form, 'name'),
    ...filled(form, 'email'),
    ...filled(form, 'phone'),
    ...filled(form, 'address'),
  };
  const report = {
    ...filled(form, 'unit'),
    text: typedText(form),
    ...(form.has('acts') && { acts: form.getAll('acts') }),
    ...(Object.keys(contact).length > 0 && { contact }),
    language,
  };
  return parseInput(webReport, report) as WebReport; // Zod's `| undefined` on optional fields never occurs.
};

/** What to show again after a mistake. */
export const formValues = (form: URLSearchParams): FormValues => ({
  ...filled(form, 'unit'),
  ...filled(form, 'text'),
  ...filled(form, 'name'),
  ...filled(form, 'email'),
  ...filled(form, 'phone'),
  ...filled(form, 'address'),
  acts: form.getAll('acts'),
});
