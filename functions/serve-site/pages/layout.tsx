import type { ComponentChildren } from 'preact';
import type { Texts } from './texts.ts';

export interface LayoutProps {
  readonly texts: Texts;
  readonly title: string;
  /** Path of this page, for the link to the other language. */
  readonly path: string;
  readonly children: ComponentChildren;
}

/** The frame of every public page: no script, no picture, one style sheet of our own host. */
export const Layout = ({ texts, title, path, children }: LayoutProps) => {
  const other = texts.lang === 'vi' ? 'en' : 'vi';
  return (
    <html lang={texts.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} – ${texts.product}`}</title>
        <link rel="stylesheet" href="/assets/site.css" />
      </head>
      <body>
        <header>
          <nav>
            <a href={`/?lang=${texts.lang}`}>
              <strong>{texts.product}</strong>
            </a>
            <span>
              <a href={`/tra-cuu?lang=${texts.lang}`}>{texts.track}</a>
              {' · '}
              <a href={`${path}?lang=${other}`} hreflang={other}>
                {texts.otherLanguage}
              </a>
            </span>
          </nav>
        </header>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  );
};
