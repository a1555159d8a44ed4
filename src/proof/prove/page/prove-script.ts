/** What the page of a proof gains where scripts run: sift by text and by power. It never writes text as markup. */
export const proveScript = `
(function(){
'use strict';
var lines=Array.prototype.slice.call(document.querySelectorAll('.matrix tbody tr[data-words]'));
var find=document.getElementById('find'),power=document.getElementById('power'),told=document.getElementById('told'),empty=document.getElementById('empty');
document.getElementById('tools').hidden=false;
function sift(){
var asked=find.value.trim().toLowerCase(),shown=0;
lines.forEach(function(line){
var fits=asked===''||line.dataset.words.indexOf(asked)>=0;
var like=power.value===''||(power.value==='stray'?'stray' in line.dataset:line.dataset.power===power.value);
line.hidden=!(fits&&like);
shown+=line.hidden?0:1;
});
document.querySelectorAll('.matrix tbody').forEach(function(body){body.hidden=!body.querySelector('tr[data-words]:not([hidden])');});
told.textContent=shown+' of '+lines.length+' scenarios';
empty.hidden=shown>0;
}
find.addEventListener('input',sift);
power.addEventListener('change',sift);
if(location.hash==='#powerless'){power.value='none';}
sift();
})();
`;
