import type { EntityClass } from '../projection.js';

/** A column of a read model that tells of a person, and the property that says of whom. */
export interface PersonalColumnDeclaration {
  readonly property: string;
  readonly subject: string;
}

const declared = new Map<object, PersonalColumnDeclaration[]>();

/**
 * Declares a column as personal: once the person is erased the projection runner clears it, in this and every rebuilt
 * table. The column must be nullable. `subject` names the property that holds the person's id (or a list of ids).
 *
 * @example
 * @PersonalColumn({ subject: 'personId' })
 * @Column({ type: 'text', nullable: true })
 * displayName: string | null;
 */
export function PersonalColumn(options: { subject: string }): PropertyDecorator {
  return (target, property) => {
    const columns = declared.get(target.constructor) ?? [];
    columns.push({ property: String(property), subject: options.subject });
    declared.set(target.constructor, columns);
  };
}

/** The personal columns that an entity declares. */
export function personalColumnsOf(entity: EntityClass): readonly PersonalColumnDeclaration[] {
  return declared.get(entity) ?? [];
}

/** For `timestamptz` columns whose property is an ISO 8601 text: `@Column({ type: 'timestamptz', transformer: instantText })`. */
export const instantText = {
  to: (value: string | null | undefined): string | null | undefined => value,
  from: (value: Date | string | null): string | null => (value === null ? null : new Date(value).toISOString()),
};
