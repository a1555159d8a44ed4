/** What the tests of every page ask of its markup. Used by tests only. */
import { createHash } from 'node:crypto';
import { expect } from 'chai';

const empty = new Set(['meta', 'link', 'br', 'input']);
const allowed = new Set(
  'br html head meta title link style body script main header nav section a p span div b strong time ul ol li dl dt dd h1 h2 h3 h4 h5 table thead tbody tr th td details summary button input pre label'.split(
    ' ',
  ),
);

/** The text between a tag and its end, which for these pages is our own constant text. */
function inside(page: string, tag: string): string | undefined {
  return new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)?.[1];
}

/** Refuses a page that isn't well nested, has a tag or attribute we never write, a dead link, or an outside request. */
export function expectSoundPage(page: string): void {
  const bare = page.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '').replace('<!doctype html>', '');
  const open: string[] = [];
  const ids = new Set<string>();
  const links: string[] = [];
  for (const [tag, end, name = '', rest = ''] of bare.matchAll(/<(\/?)([a-z0-9]*)((?:[^<>"]|"[^"<>]*")*)>/g)) {
    if (!allowed.has(name)) {
      expect.fail(`a tag we never write: ${tag.slice(0, 80)}`);
    }
    if (end === '/') {
      expect(open.pop(), `what ${tag} closes`).to.equal(name);
      continue;
    }
    if (!empty.has(name)) {
      open.push(name);
    }
    for (const [, attribute = '', value = ''] of rest.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g)) {
      expect(attribute, `attribute of ${name}`).to.not.match(/^on|^src$|^style$|^srcset$/);
      if (attribute === 'id') {
        if (ids.has(value)) {
          expect.fail(`id ${value} stands twice`);
        }
        ids.add(value);
      }
      if (attribute === 'href') {
        links.push(value);
      }
    }
    expect(rest.replace(/\s[a-z-]+(?:="[^"]*")?/g, ''), `nothing but attributes in ${tag.slice(0, 80)}`).to.equal('');
  }
  expect(open, 'tags left open').to.deep.equal([]);
  expect(bare.replace(/<[^<>]*>/g, ''), 'text without bare angle brackets').to.not.match(/[<>]/);
  for (const link of links.filter((target) => target.startsWith('#'))) {
    if (!ids.has(link.slice(1))) {
      expect.fail(`${link} leads nowhere`);
    }
  }
  for (const link of links.filter((target) => !target.startsWith('#'))) {
    expect(link, 'no link outside').to.match(/^(data:,$|\.\.\/[^/:]+\/report\.html(#|$))/);
  }
  for (const tag of ['style', 'script']) {
    const text = inside(page, tag);
    if (text !== undefined) {
      const hash = createHash('sha256').update(text).digest('base64');
      expect(page, `the policy admits the ${tag}`).to.include(`${tag}-src 'sha256-${hash}'`);
      expect(text, `${tag} asks for nothing`).to.not.match(/https?:|url\(|@import|fetch\(|XMLHttpRequest|innerHTML/);
    }
  }
}
