from app.text.importing.faults import Fault
from app.ui.import_messages import import_message


def test_every_fault_is_said_with_the_next_step():
    for fault in Fault:
        said = import_message(fault, "some.file")
        assert "some.file" in said
        assert said.endswith(".")
        assert ". " in said or ": " in said
