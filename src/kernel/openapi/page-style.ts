/** Light and dark, in either direction of writing, readable on a phone. */
export const pageStyle = `
:root { color-scheme: light dark; --line: #8884; --soft: #8881; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; display: grid; grid-template-columns: 14rem 1fr; }
nav { position: sticky; inset-block-start: 0; block-size: 100vh; overflow: auto; padding: 1rem; box-sizing: border-box; border-inline-end: 1px solid var(--line); }
nav h2 { font-size: 1rem; } nav ul { list-style: none; padding: 0; }
main { padding: 1rem 2rem; min-inline-size: 0; max-inline-size: 64rem; }
article { border-block-start: 1px solid var(--line); padding-block: 1rem; }
h3 { font-size: 1.05rem; overflow-wrap: anywhere; } .method { font-weight: 700; }
table { border-collapse: collapse; inline-size: 100%; margin-block: .5rem; font-size: .9rem; }
caption { text-align: start; font-weight: 600; } th, td { text-align: start; vertical-align: top; padding: .25rem .5rem; border-block-end: 1px solid var(--line); font-weight: 400; overflow-wrap: anywhere; }
pre { background: var(--soft); padding: .75rem; overflow: auto; border-radius: 6px; }
@media (max-width: 50rem) { body { display: block; } nav { position: static; block-size: auto; border-inline-end: 0; } main { padding: 1rem; } }
`;
