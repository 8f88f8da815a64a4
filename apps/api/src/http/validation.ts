import { Injectable, ValidationPipe, type ArgumentMetadata, type PipeTransform, type ValidationError } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { Refusal } from '#event-sourcing';

interface FieldError {
  readonly pointer: string;
  readonly message: string;
  /** Stable, such as `isLength`: the message is English. */
  readonly rule: string;
}

const UNREADABLE = 'Some of what was sent cannot be taken: see the fields.';

const refuseFields = (errors: readonly FieldError[]): Refusal =>
  new Refusal('shape', 'request.fields', UNREADABLE, { errors: errors.map((error) => ({ ...error })) });

type Rules = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>;

/** The rules of a class never change once it is there. */
const rulesOf = new WeakMap<object, Rules>();
let areRulesKept = false;

/** For each body the library looks through the rules of every class there is for those that it inherits, which costs more than checking them. */
function keepRules(): void {
  if (areRulesKept) return;
  areRulesKept = true;
  const storage = getMetadataStorage();
  const find = storage.getTargetValidationMetadatas.bind(storage);
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups): Rules => {
    if (always || strictGroups || groups) return find(target, schema, always, strictGroups, groups);
    const known = rulesOf.get(target) ?? find(target, schema, always, strictGroups, groups);
    rulesOf.set(target, known);
    return known;
  };
}

/** Checks bodies and queries against their DTO: unknown fields are refused, and every field that is wrong is named. */
export function validationPipe(): ValidationPipe {
  keepRules();
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => refuseFields(errors.flatMap((error) => fieldErrors(error, ''))),
  });
}

function fieldErrors(error: ValidationError, path: string): FieldError[] {
  const pointer = `${path}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1').slice(0, 80)}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    pointer,
    message: sentence(rule, message, error.property),
    rule,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, pointer))];
}

/** The library's messages begin with the field's name, which the pointer already tells. */
function sentence(rule: string, message: string, property: string): string {
  if (rule === 'whitelistValidation') return 'is not a field of this';
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}

const DEEPEST = 12;

/** Refuses the character NUL anywhere, bodies that are no objects where an object is wanted, and path parameters of odd characters. */
@Injectable()
export class PlainInputPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type === 'param') return paramOf(value);
    if (type === 'body') {
      if (metatype && metatype !== Object && !isObject(value))
        throw refuseFields([{ pointer: '', message: 'must be a JSON object', rule: 'isObject' }]);
      const bad = oddText(value, '', 0);
      if (bad) throw refuseFields([bad]);
    }
    return value;
  }
}

function paramOf(value: unknown): unknown {
  if (typeof value !== 'string' || /^[A-Za-z0-9._:-]{1,120}$/.test(value)) return value;
  throw new Refusal('shape', 'request.id', 'An id in this address is not one of ours.');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oddText(value: unknown, pointer: string, depth: number): FieldError | undefined {
  if (typeof value === 'string') {
    const isOdd = /\u0000|\p{Surrogate}/u.test(value);
    return isOdd ? { pointer, message: 'holds a character that cannot be kept', rule: 'character' } : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > DEEPEST) return { pointer: '', message: 'is nested too deeply', rule: 'depth' };
  for (const [key, part] of Object.entries(value)) {
    const found = oddText(part, `${pointer}/${key.slice(0, 80)}`, depth + 1);
    if (found) return found;
  }
  return undefined;
}
