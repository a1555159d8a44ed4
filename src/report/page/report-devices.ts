import type { DeviceRecord, RunRecord } from '../../evidence';
import { html, type Markup } from './html';

function deviceRow({ name, id, type, emulated, manufacturer, model, firmware, gbcs, smetsChts }: DeviceRecord): Markup {
  return html`<tr><th scope="row">${name}<br><span class="mono small soft">${id}</span></th>
<td data-l="What it is">${emulated === undefined ? html`<b>real</b> ${type}` : html`emulated ${type} <span class="soft small t">(${emulated})</span>`}</td>
<td class="t" data-l="Manufacturer and model">${manufacturer}<br>${model}</td>
<td data-l="Firmware"><span class="mono">${firmware}</span></td>
<td data-l="GBCS">${gbcs}</td>
<td data-l="SMETS or CHTS">${smetsChts}</td></tr>`;
}

/** The items tested: what stood on the bench, as its bench file declares it. */
export function deviceTable({ devices }: RunRecord): Markup | undefined {
  return devices.length === 0
    ? undefined
    : html`<section aria-labelledby="devices"><h2 id="devices">Devices on the bench</h2>
<p class="soft">As the bench file declares them. A real Device that can be asked had to run this firmware before anything was judged of it.</p>
<div class="scroll"><table class="stack">
<thead><tr><th>Device</th><th>What it is</th><th>Manufacturer and model</th><th>Firmware</th><th>GBCS</th><th>SMETS or CHTS</th></tr></thead>
<tbody>${devices.map(deviceRow)}</tbody></table></div></section>`;
}
