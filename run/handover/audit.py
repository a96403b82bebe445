#!/usr/bin/env python3
"""Checks what was handed over with Python alone: python3 audit.py [FOLDER]

It looks whether each file has its checksum, whether the log leads to the root of its head, whether the head was signed
(if openssl is there), whether the number follows from the log, and whether the tables hold as many rows. It shares no
code with the portal. Ends with 0 when all is right, else with 1 and a sentence for each fault.
"""
import base64, csv, hashlib, json, pathlib, shutil, subprocess, sys, tempfile

folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")
faults = []


def check(is_right, sentence):
    print(("right: " if is_right else "WRONG: ") + sentence)
    if not is_right:
        faults.append(sentence)


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def root_of(leaves):
    """RFC 9162, section 2.1.1, from the leaves on: a stack of complete subtrees, joined as soon as two are of one size."""
    stack = []
    for leaf in leaves:
        size, node = 1, sha256(b"\0", leaf)
        while stack and stack[-1][0] == size:
            node = sha256(b"\1", stack.pop()[1], node)
            size *= 2
        stack.append((size, node))
    if not stack:
        return sha256()
    node = stack.pop()[1]
    while stack:
        node = sha256(b"\1", stack.pop()[1], node)
    return node


def is_signed(signed):
    """Ed25519 (RFC 8032) by openssl, which is no part of Python."""
    with tempfile.TemporaryDirectory() as place:
        written = {
            "key": base64.b64decode(signed["key"]),
            "signature": base64.b64decode(signed["signature"]),
            "head": json.dumps(signed["head"], separators=(",", ":")).encode(),
        }
        for name, data in written.items():
            pathlib.Path(place, name).write_bytes(data)
        words = "pkeyutl -verify -pubin -keyform DER -inkey key -rawin -in head -sigfile signature"
        return subprocess.run(["openssl", *words.split()], cwd=place, capture_output=True).returncode == 0


for line in (folder / "SHA256SUMS").read_text().splitlines():
    wanted, name = line.split("  ", 1)
    check(hashlib.sha256((folder / name).read_bytes()).hexdigest() == wanted, f"{name} has its checksum")

signed = json.loads((folder / "log" / "head.json").read_text())
head = signed["head"]
lines = (folder / "log" / "entries.jsonl").read_bytes().splitlines()
check(len(lines) == head["size"], f"the log has the {head['size']} lines of its head")
check(root_of(lines).hex() == head["root"], "the lines lead to the root of the head")
if shutil.which("openssl"):
    check(is_signed(signed), "the head was signed with the key beside it")
else:
    print("not checked: the signature of the head (there is no openssl)")

counted = {"person": 0, "organisation": 0}
open_lines = {}
for index, line in enumerate(lines):
    entry = json.loads(line)
    if entry["type"] == "confirmed":
        counted[entry["kind"]] += 1
        open_lines[index] = entry["kind"]
    if entry["type"] == "removed":
        counted[entry["kind"]] -= 1
        check(open_lines.pop(entry["removes"], None) == entry["kind"], f"line {index} removes a confirmation that counts")
check(counted["person"] == head["people"], f"{head['people']} people follow from the log")
check(counted["organisation"] == head["organisations"], f"{head['organisations']} organisations follow from the log")

total = sum(counted.values())
with open(folder / "signatures.csv", encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file))
with open(folder / "signatures.jsonl", encoding="utf-8") as file:
    objects = [json.loads(line) for line in file]
check(len(rows) == total, f"signatures.csv has {total} rows")
check(len(objects) == total, f"signatures.jsonl has {total} lines")
check([row["id"] for row in rows] == [one["id"] for one in objects], "both tables hold the same signatures in one order")
check(len({row["id"] for row in rows}) == len(rows), "no signature is in them twice")

print(f"{len(faults)} faults" if faults else f"All files belong together: {total} signatures.")
print(f"The log was signed with the key {signed['key']}; READ-ME-FIRST.txt says where the portal shows its own.")
sys.exit(1 if faults else 0)
