/** The style of the page of a proof: dense, wide, readable on paper and in the dark. */
export const proveStyle = `
:root{--paper:#fff;--wash:#f6f7f9;--ink:#1a1f26;--soft:#59636f;--line:#e2e6ea;--link:#0b57a4;
--good:#17693a;--good-w:#dff0e5;--bad:#a3261e;--bad-w:#fbe3e0;--mid:#8a5300;--mid-w:#fdf0d8;--odd:#5b3fa0;--odd-w:#ece6fa;--row:#0b57a4;--row-w:#e1edf9;
--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace}
@media screen and (prefers-color-scheme:dark){:root{--paper:#14171b;--wash:#1c2026;--ink:#e4e8ec;--soft:#9aa5b1;--line:#2c323a;--link:#7db4f0;
--good:#74c990;--good-w:#16291e;--bad:#ff958b;--bad-w:#431e1b;--mid:#f0bb62;--mid-w:#33270f;--odd:#bca6f5;--odd-w:#282040;--row:#7db4f0;--row-w:#16273a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
.page{max-width:104rem;margin:0 auto;padding:2.5rem 2rem 5rem}
h1,h2,p,dl,dd,ul{margin:0}
h1{font-size:2rem;line-height:1.2;font-weight:650;letter-spacing:-.015em}
h2{font-size:1.2rem;font-weight:650;margin-top:2.2rem}
.over{color:var(--soft);font-weight:600;margin-bottom:.5rem}
.lead{max-width:60rem;margin-top:.6rem}
.soft,small{color:var(--soft)}
.matrix small{display:inline-block;min-width:3.8rem}
.mono{font-family:var(--mono);font-size:.84em;color:var(--soft);font-weight:400}
.tiles{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:.7rem;margin-top:1.3rem}
.tiles div{padding:.8rem 1rem;border-radius:8px}
.tiles dt{font-weight:600}.tiles dd{font-size:.86rem}
.tiles b{font-size:1.5rem;font-weight:600;margin-right:.2rem}
.good{color:var(--good);background:var(--good-w)}.bad{color:var(--bad);background:var(--bad-w)}
details{border-bottom:1px solid var(--line);padding:.35rem 0}
summary{cursor:pointer}summary b{display:inline-block;min-width:2.4rem;text-align:right;margin-right:.5rem}
details ul{padding:.3rem 0 .6rem 3.6rem;list-style:none;font-size:.88rem}
details li{padding:.25rem 0;overflow-wrap:anywhere}
.why{display:block;color:var(--soft)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.3rem;margin-top:.7rem;padding:0;list-style:none;font-size:.86rem}
.legend i{display:inline-block;width:1.35rem;height:1.35rem;line-height:1.35rem;text-align:center;border-radius:3px;font-style:normal;font-weight:650;vertical-align:middle;background:var(--wash)}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin-top:.9rem}
.tools label{display:grid;font-size:.8rem;color:var(--soft)}
.tools input,.tools select{font:inherit;font-size:.95rem;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:6px;padding:.3rem .5rem;height:2.2rem}
.tools input{width:16rem}
.tools output{margin-left:auto;color:var(--soft);font-size:.9rem}
[hidden]{display:none!important}
.scroll{overflow:auto;max-height:92vh;margin-top:.6rem;border:1px solid var(--line);border-radius:6px}
table{border-collapse:separate;border-spacing:0;font-size:.79rem}
.matrix thead{position:sticky;top:0;z-index:3;background:var(--paper)}
.matrix thead th{background:var(--paper);vertical-align:bottom;text-align:left;padding:.3rem .5rem;border-bottom:1px solid var(--soft);font-weight:600}
.matrix thead .group{border-bottom:0;color:var(--soft);white-space:nowrap;border-left:2px solid var(--soft)}
.matrix .tall{height:13.5rem;padding:.3rem 0;width:1.26rem;min-width:1.26rem;max-width:1.26rem}
.matrix .tall span{writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap;font-weight:500;line-height:1.26rem}
.matrix .odd span{font-style:italic}
.matrix tbody th{position:sticky;left:0;z-index:1;background:var(--paper);text-align:left;font-weight:400;padding:.1rem .6rem;min-width:19rem;max-width:28rem;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.matrix thead tr:last-child th:first-child{position:sticky;left:0;z-index:4}
.matrix .feature th{background:var(--wash);font-weight:650;padding:.35rem .6rem;max-width:none}
.matrix td{width:1.26rem;height:1.4rem;padding:0;text-align:center;font-weight:650;border:1px solid var(--paper);border-radius:4px}
.matrix .power{width:3.6rem;min-width:3.6rem;font-weight:400;color:var(--soft);font-size:.78rem}
.matrix .first,.matrix thead .first{border-left:2px solid var(--soft);border-radius:0}
.matrix .powerless{color:var(--paper);background:var(--bad);font-weight:650}
.matrix tbody tr:hover th,.matrix tbody tr:hover td:not([class]){background:var(--wash)}
.kill{color:var(--good);background:var(--good-w)!important}
.stray{color:#fff;background:var(--bad)!important}
@media screen and (prefers-color-scheme:dark){.stray{color:#14171b}}
.undeclared{color:var(--mid);background:var(--mid-w)!important;box-shadow:inset 0 0 0 1.5px var(--mid)}
.error{color:var(--odd);background:var(--odd-w)!important}
.open{color:var(--mid);background:var(--mid-w)!important}
.aside{color:var(--soft);background:var(--wash)!important;font-weight:400!important}
.none{color:var(--soft);font-weight:400!important}
.row{color:var(--row);background:var(--row-w)!important}
.real{margin-top:.6rem}
.real th,.real td{text-align:left;padding:.25rem .8rem;border-bottom:1px solid var(--line);vertical-align:top;font-weight:400}
.real thead th{font-weight:600;border-bottom-color:var(--soft)}
.plain{background:var(--wash)}
.grounds{padding-left:1.2rem;margin-top:.5rem}
:focus-visible{outline:2px solid var(--link);outline-offset:1px;border-radius:3px}
#empty{padding:2rem 0;color:var(--soft)}
.end{margin-top:2.5rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.82rem;overflow-wrap:anywhere}
@media screen and (max-width:60rem){.page{padding:1.5rem 1rem 4rem}.tiles{grid-template-columns:repeat(2,minmax(0,1fr))}.matrix tbody th{min-width:13rem;max-width:13rem}}
@media print{body{font-size:7pt}.page{max-width:none;padding:0}.tools{display:none}.scroll{max-height:none;overflow:visible;border:0}.matrix thead,.matrix tbody th{position:static}td,.tiles div{print-color-adjust:exact;-webkit-print-color-adjust:exact}tr{break-inside:avoid}@page{size:A3 landscape;margin:10mm}}
`;
