/** The house's tokens for a page without scripts: light and dark as the system says, readable on a phone and on paper. */
export const policyStyle = `
:root{color-scheme:light dark;--font:"Inter Variable",system-ui,sans-serif;--canvas:#f7f6f3;--surface:#fff;--line:#e4e2dc;--control:#8b8982;--text:#1b1b18;--muted:#5e5d57;--accent:#2456c9;--selected:#e8eefc;--red:#c0271b}
@media(prefers-color-scheme:dark){:root{--canvas:#121214;--surface:#1a1a1d;--line:#2c2c31;--control:#6e6d68;--text:#ecebe8;--muted:#a5a49e;--accent:#8fb0ff;--selected:#1e2a47;--red:#ff8579}}
@font-face{font-family:"Inter Variable";src:url("/privacy/inter.woff2") format("woff2");font-weight:100 900;font-display:swap}
*{box-sizing:border-box;margin:0}
body{background:var(--canvas);color:var(--text);font:400 15px/24px var(--font);-webkit-font-smoothing:antialiased}
a{color:var(--accent);text-decoration:none}a:hover,p a{text-decoration:underline}p a{text-underline-offset:2px}:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
ul{list-style:none;padding:0}.icon{inline-size:12px;block-size:12px;fill:none;stroke:currentColor;stroke-width:1.5;flex:none}.sprite{position:absolute;inline-size:0;block-size:0}
.skip{position:absolute;inset-inline-start:16px;inset-block-start:-48px;padding:8px 12px;background:var(--surface);z-index:9}.skip:focus{inset-block-start:8px}
.topbar{position:sticky;inset-block-start:0;z-index:5;background:var(--canvas);border-block-end:1px solid var(--line)}
.topbar div{display:flex;align-items:center;gap:24px;max-inline-size:1088px;min-block-size:56px;margin:0 auto;padding:0 24px}
.brand{color:var(--text);font:600 15px/24px var(--font);letter-spacing:-.01em;margin-inline-end:auto}
.topbar nav{display:flex;gap:24px}.topbar nav a{white-space:nowrap;color:var(--muted);font:500 13px/52px var(--font);border-block:2px solid transparent}.topbar [aria-current]{color:var(--text);border-block-end-color:var(--text)}
main{display:grid;grid-template-columns:200px minmax(0,1fr);gap:48px;max-inline-size:1088px;margin:24px auto 0;padding:24px 24px 64px}
main.single{grid-template-columns:minmax(0,1fr)}
.toc{position:sticky;inset-block-start:80px;align-self:start;font:400 13px/20px var(--font)}.toc a{display:block;padding:5px 0;color:var(--muted)}
.head{padding-block-end:24px;margin-block-end:32px;border-block-end:1px solid var(--line)}
h1{font:600 32px/40px var(--font);letter-spacing:-.022em}h2{font:600 22px/28px var(--font);letter-spacing:-.014em;margin-block-end:16px}h3{font:600 17px/24px var(--font);margin-block:32px 8px}h4{font:600 15px/24px var(--font);margin-block:24px 4px}
.facts{display:flex;flex-wrap:wrap;align-items:center;gap:8px 24px;margin-block-start:12px;font:400 13px/20px var(--font);color:var(--muted)}
.legend{display:grid;grid-template-columns:repeat(4,1fr);gap:24px;margin-block-start:24px;font:400 13px/20px var(--font);color:var(--muted)}.legend dt{display:flex;align-items:center;gap:6px;font-weight:500;color:var(--text)}.legend dd{margin:0}
section{margin-block-start:48px;scroll-margin-block-start:72px}section:first-of-type{margin-block-start:0}section.part{margin-block-start:0}
.sentence{display:grid;grid-template-columns:minmax(0,64ch) minmax(max-content,1fr);gap:0 24px;padding-block:5px}
.proof{display:inline-flex;align-items:center;gap:6px;align-self:start;justify-self:end;font:400 12px/24px var(--font);color:var(--muted);white-space:nowrap}.proof .icon{order:2}.proof.who{align-items:flex-start;max-inline-size:27ch;white-space:normal;text-align:end;line-height:16px;padding-block:4px}.proof.who .icon{margin-block-start:2px}.proof.red{color:var(--red);font-weight:500}
.item{position:relative;padding-inline-start:20px;grid-template-columns:minmax(0,calc(64ch - 20px)) minmax(max-content,1fr)}.item::before{content:"";position:absolute;inset-inline-start:4px;inset-block-start:15px;inline-size:4px;block-size:4px;border-radius:50%;background:var(--control)}
.later{color:var(--muted);padding-block:5px}
.scroll{overflow-x:auto;margin-block:12px 16px}table{border-collapse:collapse;inline-size:100%;font:400 13px/20px var(--font)}caption{text-align:start;font-weight:500;padding-block-end:4px}th,td{text-align:start;vertical-align:top;padding:8px 16px 8px 0;border-block-end:1px solid var(--line);font-weight:400}thead th{color:var(--muted);font-weight:500}code{font:400 12px/20px var(--font);overflow-wrap:anywhere}td,time,code,.proof,.facts{font-variant-numeric:tabular-nums}th code{white-space:nowrap}
.card{border:1px solid var(--line);border-radius:10px;background:var(--surface);padding:16px 20px;margin-block-end:24px}
.single p,.plain li{max-inline-size:72ch}.single section p+p{margin-block-start:8px}.single section p.muted+p.muted{margin-block-start:0}.single p.muted{max-inline-size:none}.single p.change{margin-block-start:12px}.plain{list-style:disc;padding-inline-start:20px}.plain li{padding-block:2px}ins{text-decoration-color:var(--accent);text-underline-offset:3px;text-decoration-thickness:2px}del{color:var(--muted)}.change{margin-block-start:12px}.change p{padding-block:2px}.muted{color:var(--muted);font:400 13px/20px var(--font)}
footer{display:flex;flex-wrap:wrap;gap:8px 24px;max-inline-size:1088px;margin:0 auto;padding:24px 24px 48px;font:400 13px/20px var(--font);color:var(--muted)}footer a{color:var(--muted)}footer span:last-child{margin-inline-start:auto}
@media(max-width:900px){main{grid-template-columns:160px minmax(0,1fr);gap:32px}}
@media(max-width:720px){.topbar div{padding:0 16px;gap:16px}.brand{font:600 13px/16px var(--font)}.topbar nav{gap:16px}main{display:flex;flex-direction:column;gap:0;padding:0 16px 48px}article{display:contents}.head{order:-1;margin-block-end:16px}h1{font:600 28px/36px var(--font);letter-spacing:-.02em}.toc{position:static;align-self:stretch;margin-block-end:32px;padding-block-end:16px;border-block-end:1px solid var(--line)}.toc a{color:var(--accent);padding:5px 0}section,article>.card{order:1}.legend{grid-template-columns:1fr;gap:12px}.sentence,.item{grid-template-columns:minmax(0,1fr);padding-block:8px}.proof,.proof.red,.proof.who{justify-self:start;text-align:start;max-inline-size:none}.proof .icon{order:0}.item::before{inset-block-start:18px}.rows,.rows :is(tbody,tr,td,tbody th,caption){display:block}.rows thead{position:absolute;clip-path:inset(50%);overflow:hidden;inline-size:1px;block-size:1px}.rows tr{padding-block:10px;border-block-end:1px solid var(--line)}.rows :is(td,tbody th){padding:0;border:0}.rows tbody th{font-weight:500}td[data-head]::before{content:attr(data-head) ": ";color:var(--muted)}footer{padding-inline:16px}footer span:last-child{margin-inline-start:0}}
@media print{.topbar,.toc,footer{display:none}main{display:block}.sentence{break-inside:avoid}}
`;
