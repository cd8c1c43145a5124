"""A Modbus RTU module by pymodbus: eight relays, and inputs 0 to 3 that are the relays 4 to 7.

Says on its output what was written to it, one line each: "coil ADDRESS VALUE".
"""

import asyncio
import sys

from pymodbus.datastore import (
    ModbusSequentialDataBlock,
    ModbusServerContext,
    ModbusSlaveContext,
)
from pymodbus.server import StartAsyncSerialServer
from pymodbus.transaction import ModbusRtuFramer


class Coils(ModbusSequentialDataBlock):
    def __init__(self, inputs):
        super().__init__(0, [False] * 8)
        self.inputs = inputs

    def setValues(self, address, values):
        super().setValues(address, values)
        for at, value in enumerate(values if isinstance(values, list) else [values]):
            print("coil", address + at, int(bool(value)), flush=True)
            if address + at >= 4:
                self.inputs.setValues(address + at - 4, [bool(value)])


async def listen_for_people(coils):
    """A line "INPUT 0|1" on standard input works a contact."""
    loop = asyncio.get_running_loop()
    while True:
        line = await loop.run_in_executor(None, sys.stdin.readline)
        if not line:
            return
        contact, value = line.split()
        coils.inputs.setValues(int(contact), [value == "1"])


async def main():
    inputs = ModbusSequentialDataBlock(0, [False] * 8)
    coils = Coils(inputs)
    module = ModbusSlaveContext(di=inputs, co=coils, zero_mode=True)
    asyncio.get_running_loop().create_task(listen_for_people(coils))
    print("ready", flush=True)
    await StartAsyncSerialServer(
        context=ModbusServerContext(slaves={int(sys.argv[2]): module}, single=False),
        framer=ModbusRtuFramer,
        port=sys.argv[1],
        baudrate=9600,
    )


asyncio.run(main())
