/** The style of the matrix page: quiet, wide, readable on paper and in the dark. */
export const matrixStyle = `
:root{--paper:#fff;--wash:#f6f7f9;--ink:#1a1f26;--soft:#59636f;--line:#e2e6ea;--link:#0b57a4;
--adm:#17693a;--adm-w:#e4f2e9;--ref:#a3261e;--ref-w:#fbe9e7;--non:#59636f;--non-w:#f3f4f6;
--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace}
@media screen and (prefers-color-scheme:dark){:root{--paper:#14171b;--wash:#1c2026;--ink:#e4e8ec;--soft:#9aa5b1;
--line:#2c323a;--link:#7db4f0;--adm:#74c990;--adm-w:#16291e;--ref:#ff958b;--ref-w:#371b19;--non:#9aa5b1;--non-w:#1d2127}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
.page{max-width:84rem;margin:0 auto;padding:3rem 2rem 6rem}
h1,h2,p,dl,dd,ul{margin:0}
h1{font-size:2rem;line-height:1.2;font-weight:650;letter-spacing:-.015em}
h2{font-size:1.05rem;font-weight:650}
.over{color:var(--soft);font-weight:600;margin-bottom:.5rem}
.lead{max-width:60rem;margin-top:.8rem}
.soft{color:var(--soft)}
.mono{font-family:var(--mono);font-size:.86em}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.6rem;margin-top:1.2rem;padding:0;list-style:none;font-size:.9rem}
.tiles{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:.7rem;margin-top:1.4rem;max-width:60rem}
.tiles div{padding:.8rem 1rem;border-radius:8px;background:var(--w);color:var(--c)}
.tiles dt{font-weight:600}
.tiles dd{font-size:.88rem}
.tiles b{font-size:1.5rem;font-weight:600;margin-right:.3rem}
.adm{--c:var(--adm);--w:var(--adm-w)}
.ref{--c:var(--ref);--w:var(--ref-w)}
.non{--c:var(--non);--w:var(--non-w)}
.tools{position:sticky;top:0;z-index:4;display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin-top:2rem;padding:.7rem 0;background:var(--paper)}
.tools label{display:grid;font-size:.8rem;color:var(--soft)}
.tools input,.tools select{font:inherit;font-size:.95rem;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:6px;padding:.3rem .5rem;height:2.2rem}
.tools input{width:15rem}
.tools output{margin-left:auto;color:var(--soft);font-size:.9rem;padding-bottom:.35rem}
[hidden]{display:none!important}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:.88rem;margin-top:.4rem}
thead th{position:sticky;top:3.9rem;z-index:3;background:var(--paper);border-bottom:1px solid var(--soft);padding:.4rem .25rem;font-weight:600;font-size:.78rem;line-height:1.2;text-align:center;vertical-align:bottom}
body:not(.live) thead th{top:0}
thead th:first-child{text-align:left}
tbody th{text-align:left;font-weight:400;padding:.4rem .8rem .4rem 0;border-bottom:1px solid var(--line);min-width:17rem}
tbody th b{font-weight:650;display:inline-block;min-width:3.2rem}
tbody th small{display:block;color:var(--soft);padding-left:3.2rem;font-size:.86em}
td{border-bottom:1px solid var(--line);padding:2px;width:5.6rem;height:1px}
td button{display:flex;gap:.35rem;justify-content:center;align-items:center;width:100%;height:100%;min-height:2.3rem;border:0;border-radius:4px;font:inherit;font-weight:600;color:var(--c);background:var(--w);cursor:pointer}
td .hollow{background:none;box-shadow:inset 0 0 0 2px var(--w);font-weight:500}
td .g{font-weight:400;font-size:.85em}
td button:hover{box-shadow:inset 0 0 0 2px var(--c)}
td button[aria-expanded=true]{box-shadow:inset 0 0 0 2px var(--link)}
:focus-visible{outline:2px solid var(--link);outline-offset:1px;border-radius:3px}
td.off button{opacity:.22}
#detail{position:fixed;z-index:8;right:1.2rem;bottom:1.2rem;width:min(34rem,calc(100vw - 2.4rem));max-height:70vh;overflow:auto;padding:1.2rem 1.4rem;background:var(--paper);border:1px solid var(--soft);border-radius:10px;box-shadow:0 8px 40px rgb(0 0 0/.25);font-size:.9rem}
#detail .close{float:right;font:inherit;font-size:.85rem;color:var(--ink);background:none;border:1px solid var(--line);border-radius:6px;padding:.15rem .6rem;cursor:pointer}
#detail ul{padding:0;list-style:none;margin-top:.5rem}
#detail li{padding:.5rem 0;border-top:1px solid var(--line);overflow-wrap:anywhere}
#detail .who{font-weight:600}
#detail .row{display:block;color:var(--soft);margin-top:.15rem}
#none{padding:2rem 0;color:var(--soft)}
.end{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.86rem}
@media screen and (max-width:60rem){.page{padding:1.5rem 1rem 4rem}.scroll{overflow-x:auto}thead th{position:static}.tiles{grid-template-columns:1fr}.tools{position:static}tbody th{position:sticky;left:0;background:var(--paper);min-width:11rem;z-index:2}tbody th small{padding-left:0}}
@media print{body{font-size:8pt}.page{max-width:none;padding:0}.tools,#detail{display:none}thead th{position:static}td button{min-height:1.4rem;padding:0}tr{break-inside:avoid}.tiles div,td button{print-color-adjust:exact;-webkit-print-color-adjust:exact}@page{size:A4 landscape;margin:12mm}}
`;
