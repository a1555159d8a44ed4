/**
 * What a run's page gains where scripts run: filter by verdict and text, open and close all, copy a message, and
 * open the scenario that a link names. It reads the page and never writes text of the record as markup.
 */
export const reportScript = `
(function(){
'use strict';
var all=Array.prototype.slice.call(document.querySelectorAll('.sc'));
var tools=document.getElementById('tools');
var told=document.getElementById('told');
var find=document.getElementById('find');
var chosen='';
function copied(button){
var hex=button.closest('.msg').querySelector('.hex');
var text=hex.textContent.replace(/\\s+/g,'');
function say(word){button.textContent=word;setTimeout(function(){button.textContent='Copy';},1500);}
function byHand(){var range=document.createRange();range.selectNodeContents(hex);var s=getSelection();s.removeAllRanges();s.addRange(range);say('Selected');}
if(navigator.clipboard){navigator.clipboard.writeText(text).then(function(){say('Copied');},byHand);}else{byHand();}
}
function equip(scenario){
if(scenario.dataset.ready){return;}
scenario.dataset.ready='1';
scenario.querySelectorAll('.msghead').forEach(function(head){
var button=document.createElement('button');
button.type='button';button.className='copy';button.textContent='Copy';
button.setAttribute('aria-label','Copy message '+head.dataset.n+' as hex');
button.addEventListener('click',function(){copied(button);});
head.appendChild(button);
});
}
function reveal(){
var target=location.hash.length>1&&document.getElementById(decodeURIComponent(location.hash.slice(1)));
if(!target){return;}
if(target.hidden){chosen='';if(find){find.value='';}choose('');}
for(var at=target;at;at=at.parentElement){if(at.tagName==='DETAILS'){at.open=true;}}
target.scrollIntoView();
}
function words(scenario){
if(scenario.words===undefined){
var about=scenario.querySelector('.about');
scenario.words=(scenario.querySelector('summary').textContent+' '+(about?about.textContent:'')).toLowerCase();
}
return scenario.words;
}
function sift(){
var asked=find.value.trim().toLowerCase();
var shown=0;
all.forEach(function(scenario){
var fits=(chosen===''||scenario.dataset.v===chosen)&&(asked===''||words(scenario).indexOf(asked)>=0);
scenario.hidden=!fits;
if(fits){shown+=1;}
});
document.querySelectorAll('.rule,.feature').forEach(function(group){
group.hidden=!group.querySelector('.sc:not([hidden])');
});
told.textContent=shown===all.length?all.length+' shown':shown+' of '+all.length+' shown';
}
function choose(verdict){
chosen=verdict;
tools.querySelectorAll('[data-f]').forEach(function(button){button.setAttribute('aria-pressed',String(button.dataset.f===verdict));});
sift();
}
document.addEventListener('toggle',function(event){
var at=event.target;
if(at.classList&&at.classList.contains('sc')&&at.open){equip(at);}
},true);
all.forEach(function(scenario){if(scenario.open){equip(scenario);}});
addEventListener('hashchange',reveal);
if(tools){
tools.hidden=false;
tools.addEventListener('click',function(event){
var button=event.target.closest('button');
if(!button){return;}
if(button.dataset.f!==undefined){choose(button.dataset.f);}
if(button.dataset.open!==undefined){all.forEach(function(scenario){if(!scenario.hidden){scenario.open=button.dataset.open==='1';}});}
});
find.addEventListener('input',sift);
choose('');
}
reveal();
})();
`;
