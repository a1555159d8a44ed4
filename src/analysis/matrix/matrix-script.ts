/**
 * What the matrix page gains where scripts run: filter by text, role, outcome and ground, and see what a cell rests on. It
 * reads its data from the page and never writes text as markup.
 */
export const matrixScript = `
(function(){
'use strict';
var data=JSON.parse(document.getElementById('data').textContent);
var lines=Array.prototype.slice.call(document.querySelectorAll('tbody tr'));
var find=document.getElementById('find'),role=document.getElementById('role'),outcome=document.getElementById('outcome'),ground=document.getElementById('ground');
var told=document.getElementById('told'),none=document.getElementById('none'),detail=document.getElementById('detail');
var opened=null;
document.body.classList.add('live');
document.getElementById('tools').hidden=false;
function kindOf(line,status,who){return data.kinds[data.lines[line].cells[status][who]];}
function shown(line,status){
var of=data.lines[line];
return kindOf(line,status,role.value===''?of.first:Number(role.value));
}
function sift(){
var asked=find.value.trim().toLowerCase(),rows=0,cells=0;
lines.forEach(function(tr,line){
var of=data.lines[line];
var fits=asked===''||tr.dataset.words.indexOf(asked)>=0;
var hit=0;
tr.querySelectorAll('td').forEach(function(td,status){
var kind=shown(line,status),button=td.firstElementChild;
button.className=kind.c;
button.firstElementChild.textContent=kind.t;
button.lastElementChild.textContent=data.signs[kind.e];
button.setAttribute('aria-label',of.srv+', '+data.statuses[status]+': '+kind.w+', '+kind.e);
var on=(outcome.value===''||kind.o===outcome.value)&&(ground.value===''||kind.e===ground.value);
td.classList.toggle('off',!on);
if(on){hit+=1;}
});
tr.hidden=!fits||hit===0;
if(!tr.hidden){rows+=1;cells+=hit;}
});
none.hidden=rows>0;
told.textContent=rows+' of '+lines.length+' requests, '+cells+' cells';
}
function add(to,tag,text,name){var made=document.createElement(tag);made.textContent=text;if(name){made.className=name;}to.appendChild(made);return made;}
function close(){
if(!opened){return;}
opened.setAttribute('aria-expanded','false');detail.hidden=true;opened.focus();opened=null;
}
function open(button){
if(opened){opened.setAttribute('aria-expanded','false');}
opened=button;button.setAttribute('aria-expanded','true');
var line=lines.indexOf(button.closest('tr')),status=Array.prototype.indexOf.call(button.closest('tr').querySelectorAll('td'),button.parentElement);
var of=data.lines[line];
detail.textContent='';
var shut=add(detail,'button','Close','close');shut.type='button';shut.addEventListener('click',close);
add(detail,'h2',of.srv+' '+of.name);
add(detail,'p','to a Device that is '+data.statuses[status],'soft');
var groups=[];
of.cells[status].forEach(function(kind,who){
var group=groups.filter(function(each){return each.kind===kind;})[0];
if(group){group.roles.push(data.roles[who]);}else{groups.push({kind:kind,roles:[data.roles[who]]});}
});
var list=add(detail,'ul','');
groups.forEach(function(group){
var kind=data.kinds[group.kind],item=add(list,'li','');
add(item,'span',group.roles.length===data.roles.length?'Every role':group.roles.join(', '),'who');
item.appendChild(document.createTextNode(': '+kind.w+' '+data.signs[kind.e]+' '+kind.e));
kind.r.forEach(function(id){
var row=data.rows[id];
add(item,'span',id+': '+row.v+' ('+row.e+'). '+row.s+(row.n?'. '+row.n:''),'row');
});
});
detail.hidden=false;shut.focus();
}
document.querySelector('tbody').addEventListener('click',function(event){
var button=event.target.closest('button');
if(!button){return;}
if(button===opened){close();}else{open(button);}
});
addEventListener('keydown',function(event){if(event.key==='Escape'){close();}});
[role,outcome,ground].forEach(function(each){each.addEventListener('change',sift);});
find.addEventListener('input',sift);
sift();
})();
`;
