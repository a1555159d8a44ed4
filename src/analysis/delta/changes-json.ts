import type { ChangeCause, Requirement, Row } from '../../rulebook';
import type { ChangeGroup, RuleChanges } from './rule-changes';

/** What differs between two rulebooks, as it stands in `--json`. */
export function changesJson({ groups, quiet, outOfScope }: RuleChanges) {
  return {
    changes: groups.map(groupJson),
    gatesWithoutRules: quiet.map(({ modification, gate }) => ({
      modification: modification.id,
      title: modification.title,
      gate: gate.name,
      opens: gate.opens,
    })),
    outOfScope: outOfScope.map(({ id }) => id),
  };
}

function groupJson({ cause, added, withdrawn, changed, rows }: ChangeGroup) {
  return {
    cause: causeJson(cause),
    requirements: {
      added: added.map(requirementJson),
      withdrawn: withdrawn.map(requirementJson),
      changed: changed.map(({ requirement, before, rows: touched }) => ({
        ...requirementJson(requirement),
        basisBefore: before.basis,
        changedRows: touched,
      })),
    },
    rows: rows.map(({ id, before, after }) => ({
      id,
      before: before === undefined ? null : rowJson(before),
      after: after === undefined ? null : rowJson(after),
    })),
  };
}

function causeJson(cause: ChangeCause) {
  switch (cause.kind) {
    case 'gate': {
      const { modification, gate } = cause;
      return {
        kind: cause.kind,
        modification: modification.id,
        title: modification.title,
        gate: gate.name,
        opens: gate.opens,
        ...(gate.versions === undefined ? {} : { versions: gate.versions }),
        evidence: gate.evidence,
        source: gate.source,
      };
    }
    case 'scope':
      return { kind: cause.kind, modification: cause.modification.id, title: cause.modification.title };
    case 'overlay':
      return { kind: cause.kind, overlay: cause.overlay };
    case 'left out':
      return { kind: cause.kind };
  }
}

/** A requirement with everything that the rulebook says of it. */
export function requirementJson({ id, modification, title, basis, source, rows, ...rest }: Requirement) {
  return { id, modification, title, basis, source, rows, ...rest };
}

export function rowJson({ value, evidence, source, sourceClass, note, since, datedBack }: Row<unknown>) {
  return {
    value,
    evidence,
    source,
    sourceClass,
    ...(datedBack === undefined ? {} : { datedBack }),
    ...(note === undefined ? {} : { note }),
    ...(since === undefined ? {} : { since }),
  };
}
