/** The style of every page: quiet, readable on paper, in the dark and on a telephone. */
export const pageStyle = `
:root{--paper:#fff;--wash:#f6f7f9;--ink:#1a1f26;--soft:#59636f;--line:#e2e6ea;--link:#0b57a4;
--pass:#17693a;--pass-w:#e8f4ec;--fail:#b3261e;--fail-w:#fcebe9;--inconclusive:#855400;--inconclusive-w:#fdf3dd;--unresolved:#0f6674;--unresolved-w:#e3f3f5;
--error:#7d2b95;--error-w:#f6eaf9;--not-applicable:#59636f;--not-applicable-w:#eef0f2;--aborted:#3d4f78;--aborted-w:#e9edf6;
--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace}
@media screen and (prefers-color-scheme:dark){:root{--paper:#14171b;--wash:#1c2026;--ink:#e4e8ec;--soft:#9aa5b1;
--line:#2c323a;--link:#7db4f0;--pass:#74c990;--pass-w:#172b1f;--fail:#ff8f85;--fail-w:#3a1a18;--inconclusive:#ebb95a;--unresolved:#6fc3d1;--unresolved-w:#12292d;
--inconclusive-w:#33270f;--error:#d79aea;--error-w:#2f1c36;--not-applicable:#9aa5b1;--not-applicable-w:#23282f;
--aborted:#9fb3e0;--aborted-w:#1d2538}}
*{box-sizing:border-box}
html{scroll-padding-top:6.75rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
.page{max-width:68rem;margin:0 auto;padding:3.5rem 2rem 4rem}
h1,h2,h3,h4,h5,p,dl,dd,ol,ul{margin:0}
h1{font-size:2rem;line-height:1.2;font-weight:650;letter-spacing:-.015em}
h2{font-size:1.3rem;line-height:1.3;font-weight:650;letter-spacing:-.01em;margin-top:3.5rem}
h3{font-size:1.05rem;font-weight:650;line-height:1.35;margin-top:2.25rem}
h4{font-size:.95rem;font-weight:500;color:var(--soft);margin:1.25rem 0 .35rem}
h5{font-size:.8rem;font-weight:650;margin:1.4rem 0 .4rem}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.17em}
a:focus-visible,button:focus-visible,summary:focus-visible,input:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
.t,td,dd,h1,h2,h3,h4,li,.nm,.why{overflow-wrap:anywhere;unicode-bidi:isolate}
.t,.why{white-space:pre-wrap}
.soft{color:var(--soft)}
.small{font-size:.86rem}
.mono{font-family:var(--mono);font-size:.86em}
.over{color:var(--soft);font-weight:600;margin-bottom:.6rem}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:9}
.contents{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;margin-top:1.2rem;font-size:.92rem}
.banner{display:flex;gap:1rem;align-items:baseline;margin-top:2rem;padding:1.1rem 1.3rem;border-radius:8px;background:var(--w);border-left:4px solid var(--c)}
.banner .sign{font-size:1.3rem;line-height:1;font-weight:700;color:var(--c)}
.banner strong{color:var(--c);font-size:1.1rem}
.banner p+p{margin-top:.25rem}
.incomplete strong{font-size:2rem;line-height:1.15;letter-spacing:.03em}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:1rem 2rem;margin-top:2rem}
.facts dt,.tiles dt{font-size:.83rem;color:var(--soft)}
.facts dd{font-weight:500}
.tilehead{font-size:.95rem;font-weight:650;margin-top:2rem}
.tilehead span{font-weight:400;color:var(--soft)}
.tiles{display:grid;grid-template-columns:repeat(6,1fr);gap:.6rem;margin-top:.6rem}
.tiles div{display:flex;flex-direction:column-reverse;padding:.75rem .9rem .7rem;border-radius:8px;background:var(--w);color:var(--c)}
.tiles dt{color:inherit;white-space:nowrap}
.tiles dd{font-size:1.7rem;line-height:1.15;font-weight:600}
.tiles .none{background:none;color:var(--soft);box-shadow:inset 0 0 0 1px var(--line)}
.tiles .none dd{font-weight:400}
.pass{--c:var(--pass);--w:var(--pass-w)}
.fail{--c:var(--fail);--w:var(--fail-w)}
.inconclusive{--c:var(--inconclusive);--w:var(--inconclusive-w)}
.unresolved{--c:var(--unresolved);--w:var(--unresolved-w)}
.error{--c:var(--error);--w:var(--error-w)}
.not-applicable{--c:var(--not-applicable);--w:var(--not-applicable-w)}
.aborted{--c:var(--aborted);--w:var(--aborted-w)}
.chip{display:inline-block;padding:.05rem .5rem;border-radius:4px;background:var(--w);color:var(--c);font-size:.83rem;font-weight:600;white-space:nowrap}
.self{display:inline-block;padding:0 .45rem;border:1px dashed var(--soft);border-radius:4px;color:var(--soft);font-size:.8rem;white-space:nowrap}
.notes{display:grid;grid-template-columns:1fr 1fr;gap:1.2rem 2.5rem;margin-top:1rem}
.notes h3{margin:0 0 .25rem;font-size:.95rem}
.notes p{color:var(--soft)}
.plain{list-style:none;padding:0}
.attention{margin-top:1rem}
.attention li{display:grid;grid-template-columns:8.2rem 1fr;gap:.1rem 1rem;padding:.6rem 0;border-top:1px solid var(--line)}
.attention li>*{justify-self:start}
.attention .why{grid-column:2}
.tools{position:sticky;top:0;z-index:5;display:flex;flex-wrap:wrap;gap:.45rem;align-items:center;margin:1.25rem -.75rem 0;padding:.65rem .75rem;background:var(--paper);border-bottom:1px solid var(--line)}
.tools[hidden]{display:none}
.tools input{flex:1 1 30rem;min-width:8rem}
button,.tools input{font:inherit;font-size:.86rem;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:.25rem .65rem}
button{cursor:pointer}
button:hover{background:var(--wash)}
button[aria-pressed=true]{background:var(--ink);border-color:var(--ink);color:var(--paper)}
.featurehead{display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:baseline;margin-top:2.25rem}
.featurehead h3{margin:0}
.sc{border-top:1px solid var(--line);content-visibility:auto;contain-intrinsic-size:auto 3rem}
.rule>.sc:last-child{border-bottom:1px solid var(--line)}
.sc>summary{display:grid;grid-template-columns:8.2rem 1fr auto;gap:.1rem 1rem;align-items:baseline;padding:.6rem .25rem;cursor:pointer;list-style:none}
.sc>summary::-webkit-details-marker{display:none}
.sc>summary:hover{background:var(--wash)}
.sc>summary .chip{justify-self:start}
.nm{font-weight:500}
.nm::after{content:"▸";display:inline-block;margin-left:.5rem;color:var(--soft);font-size:.8em}
.sc[open]>summary .nm::after{content:"▾"}
.mt{color:var(--soft);font-size:.83rem;text-align:right}
.sc .why{grid-column:2/-1;color:var(--soft);font-size:.92rem;display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;overflow:hidden}
.sc[open] .why{display:block;color:var(--ink)}
.body{padding:.1rem .25rem 1.8rem 9.45rem}
.about{display:flex;flex-wrap:wrap;gap:.15rem 1.3rem;font-size:.86rem;color:var(--soft)}
.steps{padding:0;list-style:none;counter-reset:step}
.steps li{display:grid;grid-template-columns:1.5rem 1fr auto;gap:0 .6rem;padding:.12rem 0;counter-increment:step}
.steps li::before{content:counter(step);color:var(--soft);text-align:right;font-size:.86rem}
.steps .st{font-size:.83rem;color:var(--c,var(--soft))}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem;margin-top:.4rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .9rem .5rem 0;border-top:1px solid var(--line)}
thead th{border-top:0;border-bottom:1px solid var(--line);padding-top:.2rem;color:var(--soft);font-weight:500;font-size:.83rem}
tbody th{font-weight:500}
tr:target,.sc:target>summary{background:var(--inconclusive-w)}
.unmet .obs{color:var(--c);font-weight:600}
.reqs th{min-width:6rem}
.checks{table-layout:fixed}
.checks th:nth-child(1){width:14%}
.checks th:nth-child(2){width:11.5%}
.checks th:nth-child(3){width:22%}
.checks th:nth-child(6){width:22%}
.msg{margin-top:.7rem}
.msghead{display:flex;flex-wrap:wrap;gap:0 .8rem;align-items:baseline;font-size:.88rem}
.msghead button{margin-left:auto;padding:0 .55rem;font-size:.8rem}
.hex{margin:.25rem 0 0;padding:.6rem .8rem;background:var(--wash);border-radius:6px;font:.8rem/1.6 var(--mono);white-space:pre-wrap;overflow-wrap:anywhere;max-height:16rem;overflow-y:auto}
.links{display:flex;flex-wrap:wrap;gap:.2rem .4rem}
.end{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.86rem;text-align:center}
.cmp td,.cmp tbody th{border-top:1px solid var(--line)}
.cmp .sign{width:5.2rem;color:var(--soft);font-size:.83rem;white-space:nowrap}
.cmp .differs{background:var(--inconclusive-w)}
.cmp .differs .sign{color:var(--inconclusive);font-weight:600}
.cmp th,.cmp td{padding-left:.6rem}
.cmp .rulerow th{padding-top:1rem;color:var(--soft);font-weight:500}
.math{font-family:var(--mono);font-weight:400}
.cmp tbody th[scope=row]{min-width:14rem}
.cmp .chip{text-decoration:none}
.cmp a.chip{text-decoration:underline;text-decoration-thickness:1px}
.only{display:inline-flex;gap:.5rem;align-items:center;margin-top:1.2rem}
body:has(#only:checked) .same,body:has(#only:checked) .allsame{display:none}
@media screen and (max-width:46rem){
.page{padding:2rem 1rem 3rem}
h1{font-size:1.6rem}
.tiles{grid-template-columns:repeat(3,1fr)}
.tiles div{padding:.6rem .7rem}
.notes{grid-template-columns:1fr}
.sc>summary{grid-template-columns:1fr auto}
.sc>summary .nm{grid-column:1/-1;grid-row:2}
.sc .why{grid-column:1/-1}
.attention{margin-top:1rem}
.attention li{grid-template-columns:1fr}
.attention .why{grid-column:1}
.body{padding-left:.25rem}
.tools{position:static}
html{scroll-padding-top:1rem}
.facts{grid-template-columns:1fr 1fr;gap:1rem}
.cmp .sign{width:auto}
.cmp.stack tr{padding-left:.6rem;padding-right:.6rem}
.stack,.stack tbody,.stack tr,.stack td,.stack tbody th{display:block}
.stack thead{display:none}
.stack tr{border-top:1px solid var(--line);padding:.6rem 0}
.stack td,.stack tbody th{border:0;padding:.1rem 0}
.stack [data-l]::before{content:attr(data-l);display:block;font-size:.8rem;font-weight:400;color:var(--soft)}
.checks td:nth-child(n+2)::before{display:block;font-size:.8rem;font-weight:400;color:var(--soft)}
.checks td:nth-child(2)::before{content:"Requirement"}
.checks td:nth-child(3)::before{content:"What"}
.reqs th{min-width:6rem}
.checks td:nth-child(4)::before{content:"Expected"}
.checks td:nth-child(5)::before{content:"Observed"}
.checks td:nth-child(6)::before{content:"Basis and rows"}
}
@media print{
body{font-size:10pt}
.page{max-width:none;padding:0}
.tools,.skip,.copy,.nm::after,.only,.contents,.about a[href^="#s-"]{display:none}
.body{padding-left:0}
.scroll{overflow:visible}
.sc>summary,.attention li{grid-template-columns:6.6rem 1fr auto}
.reqs,.checks{font-size:.78rem}
.checks thead th{font-size:.66rem}
.checks th,.checks td{padding-right:.5rem}
.checks .chip{font-size:.72rem;padding:.05rem .3rem}
.sc{content-visibility:visible}
.hex{max-height:none;overflow:visible}
.banner,.tiles div,.chip,.hex,.differs{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.sc>summary,tr,.tiles,.msghead{break-inside:avoid}
h2,h3,h4,h5{break-after:avoid}
a{color:inherit;text-decoration:none}
@page{margin:18mm 15mm}
}
`;
