import { createHash } from 'node:crypto';
import { html, Markup, type Part } from './html';
import { pageStyle } from './page-style';

export interface PageParts {
  readonly title: string;
  readonly body: Part;
  /** That of reports where there is none. */
  readonly style?: string;
  /** Improves the page where scripts run; the page must be whole without it. */
  readonly script?: string;
}

function pinned(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Text that isn't escaped: our own constants between `<style>` or `<script>` tags, and markup that is escaped already. */
export function verbatim(text: string): Markup {
  return Markup.of([text], []);
}

/**
 * A whole page: one file that asks for nothing from anywhere. Its policy admits only the one style and the one
 * script it was made with, so whatever a Device put into a text can't run.
 */
export function page({ title, body, style = pageStyle, script }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `style-src ${pinned(style)}`,
    `script-src ${script === undefined ? "'none'" : pinned(script)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const whole = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${verbatim(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${verbatim(style)}</style>
</head>
<body>${body}${script === undefined ? undefined : html`<script>${verbatim(script)}</script>`}</body>
</html>
`;
  return whole.toString();
}
