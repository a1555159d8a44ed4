@judges-device
Feature: A gas meter tells what it has measured

  @BASE-4.1.1-DEVICE
  Rule: SR4.1.1 reads the registers

    @alters-device
    Scenario Outline: The <user> reads the GSME at <volume>
      Given a Commissioned GSME that runs firmware 01000000
      And the Consumption Register of the GSME stands at <volume>
      When the <user> sends SR4.1.1 to the GSME
      Then the later Response says that the Consumption Register stands at <volume>
      And the Response carries a MAC that holds

      Examples:
        | user            | volume         |
        | Gas Supplier    | 12.345 m³      |
        | Gas Transporter | 12.345 m³      |
        | Gas Supplier    | 0 m³           |
        | Gas Supplier    | 4294967.296 m³ |

    @alters-device
    Scenario: A GSME that has measured more doesn't tell what it told before
      Given a Commissioned GSME that runs firmware 01000000
      And the Consumption Register of the GSME stands at 12.345 m³
      When the Gas Supplier sends SR4.1.1 to the GSME
      Then the later Response says that the Consumption Register stands at 12.345 m³
      Given the Consumption Register of the GSME stands at 12.346 m³
      When the Gas Supplier sends SR4.1.1 to the GSME
      Then the later Response says that the Consumption Register stands at 12.346 m³

    @negative @alters-device
    Scenario: A GSME that can't read one attribute of its register says so
      Given a Commissioned GSME that runs firmware 01000000
      And the Consumption Register of the GSME stands at 12.345 m³
      And the GSME has the fault "divisor unreadable"
      When the Gas Supplier sends SR4.1.1 to the GSME
      Then the later Response says that the divisor of the Consumption Register could not be read
