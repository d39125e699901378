import type { Language } from './dates.ts';
import { Html, html } from './html.ts';

/** Inline, because many mail clients drop style sheets. */
export const styles = {
  text: 'margin:0 0 14px;font-size:16px;line-height:1.5',
  note: 'margin:0 0 8px;font-size:14px;line-height:1.5;color:#4a5560',
  heading: 'margin:26px 0 8px;font-size:18px;line-height:1.3',
  label: 'padding:7px 10px 7px 0;font-size:14px;color:#4a5560;vertical-align:top;width:34%',
  value: 'padding:7px 0;font-size:16px;font-weight:600;vertical-align:top;overflow-wrap:anywhere',
  button:
    'display:block;padding:13px 16px;border-radius:8px;background:#0b5cad;color:#ffffff;font-size:16px;' +
    'font-weight:600;text-align:center;text-decoration:none',
} as const;

/** For clients that know dark mode; the others show the inline colours. No text comes in here. */
const darkMode = new Html(`<style>
@media (prefers-color-scheme:dark){
body,.page{background:#15191d!important;color:#e8ecef!important}
.soft{color:#a9b4bf!important}
td a{color:#7db8f2!important}
.alarm{color:#ff9a8f!important}
td,th{border-color:#3a434c!important}
.box{background:#20262c!important}
}
</style>`);

export interface MailPage {
  readonly language: Language;
  readonly title: string;
  /** What a phone shows beside the subject before the mail is opened. */
  readonly preview: string;
  readonly body: readonly Html[];
}

/** A whole HTML mail: one column, no script, nothing fetched from outside. */
export const mailPage = ({ language, title, preview, body }: MailPage): string =>
  html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${title}</title>${darkMode}</head>
<body class="page" style="margin:0;padding:0;background:#ffffff;color:#1c2329;font-family:Arial,'Helvetica Neue',Helvetica,sans-serif">
<div style="display:none;max-height:0;overflow:hidden">${preview}</div>
<div class="page" style="max-width:680px;margin:0 auto;padding:18px 12px 28px">
${body}
</div></body></html>
`.markup;
