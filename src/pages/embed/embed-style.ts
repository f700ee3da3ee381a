import { createHash } from 'node:crypto';
import { customProperties, DARK, LIGHT } from '../../colours/palette.ts';

/** The list itself. It takes letters and colours of the page it stands on; `--visnyk-link` and `--visnyk-muted` change two of them. */
export const EMBED_STYLE = `
.visnyk{line-height:1.45;overflow-wrap:break-word}
.visnyk *{box-sizing:border-box}
.visnyk h2,.visnyk h3,.visnyk p,.visnyk ul{margin:0;padding:0}
.visnyk h2{font-size:1.25em;line-height:1.25}
.visnyk h3{font-size:1em;line-height:1.3}
.visnyk ul{list-style:none;margin:.6em 0}
.visnyk li{display:flow-root;padding:.7em 0;border-top:1px solid color-mix(in srgb,currentColor 25%,transparent)}
.visnyk a{color:var(--visnyk-link,inherit);text-underline-offset:.15em}
.visnyk a:focus-visible{outline:3px solid currentColor;outline-offset:2px}
.visnyk h2 a,.visnyk h3 a{text-decoration:none}
.visnyk h2 a:hover,.visnyk h3 a:hover{text-decoration:underline}
.visnyk-meta,.visnyk-source,.visnyk-foot{font-size:.88em;color:var(--visnyk-muted,inherit)}
.visnyk-meta span::after{content:' · '}
.visnyk figure{float:right;width:7.5em;margin:.2em 0 .4em 1em}
.visnyk img{display:block;width:100%;height:auto}
.visnyk figcaption{font-size:.75em}
`.replace(/\s*\n\s*/g, '');

/** The page in a frame: colours of the press centre, light and dark. */
const FRAME_STYLE =
  `:root{color-scheme:light dark;${customProperties(LIGHT)}--visnyk-link:var(--link);--visnyk-muted:var(--muted)}` +
  `@media (prefers-color-scheme:dark){:root{${customProperties(DARK)}}}` +
  'body{margin:0;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}' +
  EMBED_STYLE;

export const EMBED_FRAME_STYLE = {
  css: FRAME_STYLE,
  /** For `style-src 'sha256-…'` (CSP3 section 2.3.1). */
  hash: `sha256-${createHash('sha256').update(FRAME_STYLE, 'utf8').digest('base64')}`,
};
